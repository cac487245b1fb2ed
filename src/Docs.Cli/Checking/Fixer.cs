using System.Text;
using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Cli.Checking;

/// <summary>Mends what needs no judgement: files out of form, and findings that bring their replacement.</summary>
internal static class Fixer
{
    private const string FormCode = "DOC301";

    /// <summary>Writes mended files as a whole.</summary>
    /// <param name="isOff">Findings that are switched off, whose places stay as they are.</param>
    /// <returns>What findings call the files that were changed.</returns>
    public static IReadOnlyList<string> Mend(CheckOutcome outcome, Func<Finding, bool> isOff, Configuration configuration)
    {
        var mended = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in outcome.Findings.Where(f => f.Fix is not null && !isOff(f)).GroupBy(f => f.At.Path))
        {
            var path = Path.GetFullPath(group.Key, configuration.CurrentFolder);
            if (TextFile.Load(path, group.Key, TextFile.DefaultLimit, image: null, []) is { } file && Replace(file.Text, group) is var text && text != file.Text)
            {
                WholeFile.Replace(RealPath.Of(path), Encoding.UTF8.GetBytes(text.Length == 0 ? "" : text + "\n"));
                mended.Add(group.Key);
            }
        }

        // Those with replacements change their form too: the next round formats them.
        foreach (var file in outcome.Unformatted.Where(f => !mended.Contains(f.File.Path) && outcome.Findings.Any(n => n.Code == FormCode && n.At.Path == f.File.Path && !isOff(n))))
        {
            WholeFile.Replace(file.File.FullPath, file.After);
            mended.Add(file.File.Path);
        }

        return [.. mended];
    }

    /// <summary>From the last place to the first, so that one replacement does not move the next; one that is not there is left out.</summary>
    private static string Replace(string text, IEnumerable<Finding> findings)
    {
        foreach (var (at, fix) in findings.Select(f => (f.At, Fix: f.Fix!)).Distinct().OrderByDescending(f => f.At))
        {
            var offset = at.OffsetIn(text);
            if (offset >= 0 && string.CompareOrdinal(text, offset, fix.Old, 0, fix.Old.Length) == 0)
            {
                text = string.Concat(text.AsSpan(0, offset), fix.New, text.AsSpan(offset + fix.Old.Length));
            }
        }

        return text;
    }
}
