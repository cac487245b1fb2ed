using System.Text.RegularExpressions;
using Docs.Checks.Reading;
using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary><c>(text)[address]</c>, <c>(address)[text]</c> or <c>[text] (address)</c>: its brackets are shown to the reader.</summary>
internal sealed partial class LinkIsReversed : ReadmeRule
{
    public override string Code => "DOC439";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        var text = readme.Text;
        foreach (var words in readme.Markdown.Words)
        {
            if (PartedAt(text, words) is { } parted)
            {
                yield return Catalogue.LinkIsReversed(
                    readme.Locate(parted.Index), parted.Value, $"[{parted.Groups["text"].Value}]({parted.Groups["address"].Value})", image.Name);
            }

            var end = Math.Min(words.Offset + words.Text.Length + 1, text.Length);
            for (var at = words.Offset; at < end; at++)
            {
                var next = text.AsSpan(at, end - at).IndexOf(")[");
                if (next < 0)
                {
                    break;
                }

                at += next;
                if (OpeningOf(text, at) is { } opening && Read(text, opening, at) is var (written, expected))
                {
                    yield return Catalogue.LinkIsReversed(readme.Locate(opening), written, expected, image.Name);
                }
            }
        }
    }

    /// <summary>A link with a space between its brackets, which the words end in the middle of: the address is a link of its own.</summary>
    private static Match? PartedAt(string text, ReadmePiece words)
    {
        var middle = words.Offset + words.Text.Length;
        if (!words.Text.EndsWith("] (", StringComparison.Ordinal) || middle > text.Length)
        {
            return null;
        }

        var start = text.LastIndexOf('\n', middle - 1) + 1;
        var end = text.IndexOf('\n', middle);
        for (var match = Parted().Match(text, start, (end < 0 ? text.Length : end) - start); match.Success; match = match.NextMatch())
        {
            if (match.Index < middle && middle < match.Index + match.Length)
            {
                return match;
            }
        }

        return null;
    }

    private static (string Written, string Expected)? Read(string text, int opening, int closing)
    {
        var start = closing + 2;
        var length = text.AsSpan(start).IndexOfAny("[]\n");
        if (length <= 0 || text[start + length] != ']')
        {
            return null;
        }

        var (first, second) = (text[(opening + 1)..closing], text.Substring(start, length));
        var written = text[opening..(start + length + 1)];
        return first.Length == 0 ? null
            : Address().IsMatch(second) ? (written, $"[{first}]({second})")
            : Address().IsMatch(first) && second.AsSpan().ContainsAnyInRange('A', 'z') ? (written, $"[{second}]({first})")
            : null;
    }

    /// <summary>Where the parenthesis that a closing one belongs to is, on the same line; null where it is escaped.</summary>
    private static int? OpeningOf(string text, int closing)
    {
        var depth = 0;
        for (var at = closing; at >= 0 && text[at] != '\n'; at--)
        {
            depth += text[at] == ')' ? 1 : text[at] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return at == 0 || text[at - 1] is not ('\\' or ']') ? at : null;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\\|\])\[(?<text>[^\[\]]*[A-Za-z]{2}[^\[\]]*)\] \((?<address>https?://[^\s()]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(?:[a-z]{3,7}:/\S+|mailto:\S+@\S+|www\.\S+|#[A-Za-z]\S*|\.{0,2}/[^\s/]\S*|(?:[A-Za-z0-9-]+\.)+(?:com|org|net|io|dev)(?:/\S*)?|[A-Za-z0-9_./-]+\.(?:md|html?|txt|pdf|ya?ml|json|sh))$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
