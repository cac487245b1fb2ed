using System.Text.RegularExpressions;
using Docs.Checks.Reading;
using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>An address that leads nowhere because of how it is written: in a link, or in words that were meant as one.</summary>
internal sealed partial class AddressIsMalformed : ReadmeRule
{
    public override string Code => "DOC438";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        foreach (var link in image.LinksOf(readme))
        {
            if (AddressForm.Of(link.Url) is { } form)
            {
                yield return Catalogue.AddressIsMalformed(readme.Locate(link.Offset), link.Url, form.Problem, form.Fixed, image.Name);
            }
        }

        var text = readme.Text;
        foreach (var words in readme.Markdown.Words)
        {
            foreach (var (at, address) in Meant(text, words).Where(m => image.Repository?.Spoils(m.Address) != true))
            {
                if (AddressForm.Of(address) is { } form)
                {
                    yield return Catalogue.AddressIsMalformed(readme.Locate(at), address, form.Problem, form.Fixed, image.Name);
                }
                else if (IsAfterBracket(text, at))
                {
                    yield return Catalogue.AddressIsMalformed(readme.Locate(at), address, Describe(text, at, address), null, image.Name);
                }
            }
        }
    }

    /// <summary>Why a link with this address is no link.</summary>
    private static string Describe(string text, int at, string address) =>
        address.AsSpan().ContainsAny(' ', '\t') ? "holds a blank, where it ends; write '%20', or remove the blank"
        : text.AsSpan(at + address.Length).StartsWith(")") ? "makes no link here; write parentheses in pairs, or '%28' and '%29'"
        : "has no ')' after it on its line";

    /// <summary>What a reader sees as words and its author meant as an address.</summary>
    private static IEnumerable<(int At, string Address)> Meant(string text, ReadmePiece words)
    {
        if (words.Text.AsSpan().ContainsAny('/', '\\'))
        {
            foreach (var found in WrittenOut(text, words))
            {
                yield return found;
            }
        }

        var last = Math.Min(words.Offset + words.Text.Length + 1, text.Length);
        for (var at = words.Offset; at < last; at++)
        {
            // What still has its brackets is no link to who reads Markdown.
            var next = text.AsSpan(at, last - at).IndexOf("](");
            if (next < 0)
            {
                break;
            }

            at += next;
            if (!HasOpening(text, at))
            {
                continue;
            }

            var start = at + 2;
            var end = text.AsSpan(start).IndexOfAny(")\n");
            var address = end < 0 ? text[start..] : text[start..(start + end)];
            address = Title().Replace(address, "");
            if (AddressStart().IsMatch(address) && !address.Contains('"', StringComparison.Ordinal))
            {
                yield return (start, address.TrimEnd());
            }
        }
    }

    private static IEnumerable<(int At, string Address)> WrittenOut(string text, ReadmePiece words)
    {
        foreach (Match match in AddressInWords().Matches(words.Text))
        {
            var address = match.Value.TrimEnd('.', ',', ':', '!', '?', '"', '\'', '*', '_', ')', ']');
            if (!IsAfterBracket(text, words.Offset + match.Index))
            {
                yield return (words.Offset + match.Index, address);
            }
        }
    }

    private static bool IsAfterBracket(string text, int at) => at > 1 && text[at - 1] == '(' && text[at - 2] == ']';

    private static bool HasOpening(string text, int closing)
    {
        var start = text.AsSpan(0, closing).LastIndexOf('\n') + 1;
        var opening = text.AsSpan(start, closing - start).LastIndexOf('[');
        return opening >= 0 && text[closing - 1] != '\\' && (start + opening == 0 || text[start + opening - 1] != '\\');
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9/.:@=-])(?:h+t+p+s*|h*t+tps?|htps?|hhtps?)(?::/+|:\\+|//)[^\s<>`]*[A-Za-z0-9][^\s<>`]*\.[^\s<>`]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressInWords();

    [GeneratedRegex(""" +(?:"[^"]*"|'[^']*')\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:[A-Za-z]{3,7} ?: ?/|www\.|#[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex AddressStart();
}
