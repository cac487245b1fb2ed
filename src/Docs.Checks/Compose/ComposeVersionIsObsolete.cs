using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Compose;

/// <summary><c>version:</c> at the top of a Compose file: Docker Compose warns about it and passes over it.</summary>
internal sealed class ComposeVersionIsObsolete : Rule
{
    public override string Code => "DOC462";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        foreach (var text in image.ComposeTexts)
        {
            if (text.Root?.Entries.FirstOrDefault(e => e.Key == "version") is { } entry)
            {
                var at = text.Locate(entry.At);
                yield return Catalogue.ComposeVersionIsObsolete(at, image.FindSource(at.Path) is { } file ? EntryAt(file.Text, at) : null, image.Name);
            }
        }
    }

    /// <summary>A key of the file itself with its value, which may go on for some lines; null where other things share its lines.</summary>
    private static string? EntryAt(string text, SourceLocation at)
    {
        if (at.Column != 1 || !at.Path.EndsWith(FragmentName.ComposeFile, StringComparison.Ordinal))
        {
            return null;
        }

        var start = at.OffsetIn(text);
        var end = EndOfLine(text, start);
        for (var next = end; next < text.Length;)
        {
            var lineEnd = EndOfLine(text, next);
            var line = text.AsSpan(next, lineEnd - next);
            if (!line.IsWhiteSpace() && line[0] is not (' ' or '\t'))
            {
                break;
            }

            // Empty lines belong to the value only where more of it follows.
            (end, next) = (line.IsWhiteSpace() ? end : lineEnd, lineEnd);
        }

        return text[start..end];
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
}
