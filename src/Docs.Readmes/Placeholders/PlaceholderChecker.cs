using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Readmes.Placeholders;

/// <summary>Finds what looks like a placeholder but is none.</summary>
internal static class PlaceholderChecker
{
    /// <summary>Adds a finding for each unknown placeholder of a fragment.</summary>
    public static void Check(Fragment fragment, bool allowDebSuites, ImageName? image, ICollection<Finding> findings)
    {
        var text = fragment.Text;
        for (var at = text.IndexOf(PlaceholderNames.Fence, StringComparison.Ordinal); at >= 0;)
        {
            var length = NameLength(text.AsSpan(at + 2));
            var closed = length > 0 && text.AsSpan(at + 2 + length).StartsWith(PlaceholderNames.Fence, StringComparison.Ordinal);
            if (closed)
            {
                var name = text.Substring(at + 2, length);
                if (IsMistake(name, allowDebSuites))
                {
                    var nearest = Nearest.Find(name, PlaceholderNames.All);
                    findings.Add(Catalogue.UnknownPlaceholder(
                        SourceLocation.Of(fragment.Path, text, at), $"%%{name}%%", nearest is null ? null : $"%%{nearest}%%", image));
                }
            }

            var next = at + (closed ? length + 4 : 1);
            at = next >= text.Length ? -1 : text.IndexOf(PlaceholderNames.Fence, next, StringComparison.Ordinal);
        }
    }

    // Lower case is common in scripts (%%i), so it counts only where it spells a placeholder; one letter is a part of a
    // date (%%Y%%m, %%Y-%%m).
    private static bool IsMistake(string name, bool allowDebSuites) =>
        name.Length > 1
        && char.IsAsciiLetterOrDigit(name[^1])
        && !PlaceholderNames.All.Contains(name)
        && !(allowDebSuites && name == PlaceholderNames.DebSuites)
        && (!name.Any(char.IsAsciiLetterLower) || PlaceholderNames.All.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(text[0]) ? length : 0;
    }
}
