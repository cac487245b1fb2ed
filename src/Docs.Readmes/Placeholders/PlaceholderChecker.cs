using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Placeholders;

/// <summary>Finds what looks like a placeholder but is none.</summary>
internal static class PlaceholderChecker
{
    /// <summary>Adds a finding for each unknown placeholder of a fragment.</summary>
    public static void Check(Fragment fragment, bool allowDebSuites, ImageName? image, ICollection<Finding> findings)
    {
        var text = fragment.Text;
        foreach (var (at, name) in WrittenPlaceholder.Read(text).Where(p => IsMistake(p.Name, allowDebSuites)))
        {
            var nearest = Nearest.Find(name, PlaceholderName.All);
            findings.Add(Catalogue.UnknownPlaceholder(
                SourceLocation.Of(fragment.Path, text, at), PlaceholderName.Write(name), nearest is null ? null : PlaceholderName.Write(nearest), image));
        }
    }

    // Lower case is common in scripts (%%i), so it counts only where it spells a placeholder; one letter is a part of a
    // date (%%Y%%m, %%Y-%%m).
    private static bool IsMistake(string name, bool allowDebSuites) =>
        name.Length > 1
        && char.IsAsciiLetterOrDigit(name[^1])
        && !PlaceholderName.All.Contains(name)
        && !(allowDebSuites && name == PlaceholderName.DebSuites)
        && (!name.Any(char.IsAsciiLetterLower) || PlaceholderName.All.Contains(name, StringComparer.OrdinalIgnoreCase));
}
