using System.Text.RegularExpressions;
using Docs.Checks.Reading;
using Docs.Model.Findings;

namespace Docs.Checks.Hub;

/// <summary><c>##Key Features</c>: without a space behind the signs, it is shown as words with the signs.</summary>
internal sealed partial class HeadingHasNoSpace : ReadmeRule
{
    private const int MaxLength = 60;

    public override string Code => "DOC444";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        foreach (var line in readme.Markdown.LineStarts)
        {
            if (Signs().Match(line.Text) is { Success: true } signs && (signs.Length > 1 || IsTitle(line, signs.Length)))
            {
                var at = line.Text.AsSpan(signs.Length).TrimStart('\u00A0').Length;
                yield return Catalogue.HeadingHasNoSpace(readme.Locate(line.Offset), line.Text[..^at], signs.Value, image.Name);
            }
        }
    }

    /// <summary>Whether a single sign begins a title, and not a number or the name of a channel.</summary>
    private static bool IsTitle(ReadmeLine line, int start) =>
        line.IsAlone && line.Text.Length <= MaxLength && line.Text[^1] is not ('.' or '!' or ':' or ',' or ';') && (char.IsUpper(line.Text[start]) || line.Text[start] == '\u00A0');

    [GeneratedRegex(@"^#{1,6}(?=[\p{L}\p{Nd}\u00A0`*\[""'(])", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
