using System.Net;
using System.Text;
using Docs.Markdown;
using Docs.Markdown.Links;
using Docs.Model;
using Docs.Model.Findings;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Hub.Links;

/// <summary>
/// Makes the relative links and pictures of a README absolute, in Markdown and in raw HTML. All else stays byte for byte:
/// code, titles, places of the same page, and whole addresses.
/// </summary>
public sealed class AbsoluteLinks
{
    private readonly string _text;
    private readonly string _path;
    private readonly LinkBase? _base;
    private readonly ICollection<Finding> _findings;
    private readonly SortedDictionary<int, (int Length, string Address)> _replacements = [];

    private AbsoluteLinks(string text, string path, LinkBase? @base, ICollection<Finding> findings) =>
        (_text, _path, _base, _findings) = (text, path, @base, findings);

    /// <summary>The text with absolute links; null with findings where the text cannot be read.</summary>
    /// <param name="text">Markdown; lines ended by <c>\n</c>.</param>
    /// <param name="path">The README, as findings name it.</param>
    /// <param name="base">Where links lead; null where that is not known.</param>
    /// <param name="findings">Gets DOC543 for each link that stays relative, and DOC31x where the text cannot be read.</param>
    public static string? Rewrite(string text, string path, LinkBase? @base, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (MarkdownDialect.GitHub.Parse(text, path, findings) is not { } document)
        {
            return null;
        }

        var links = new AbsoluteLinks(text, path, @base, findings);
        links.Find(document);
        return links.Replace();
    }

    private void Find(MarkdownDocument document)
    {
        var pictures = document.Descendants<LinkInline>().Where(l => l is { IsImage: true, Reference: not null }).Select(l => l.Reference!).ToHashSet();
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case LinkInline { IsAutoLink: false, Reference: null, Url: { } url } link:
                    FindMarkdown(link.UrlSpan, url, link.IsImage);
                    break;
                case LinkReferenceDefinition { Url: { } url } definition:
                    FindMarkdown(definition.UrlSpan, url, pictures.Contains(definition));
                    break;
                case HtmlBlock block:
                    FindHtml(block.Span);
                    break;
                case HtmlInline inline:
                    FindHtml(inline.Span);
                    break;
                default:
                    break;
            }
        }
    }

    private void FindMarkdown(SourceSpan span, string url, bool isPicture)
    {
        if (!IsRelative(url))
        {
            return;
        }

        // The parser's place of an address in a quote over several lines may be another one.
        var written = span.Start >= 0 && span.End < _text.Length && span.Length > 0 ? _text.AsSpan(span.Start, span.Length) : [];
        var bare = written is ['<', .. var inner, '>'] ? inner : written;
        Add(span.Start, span.Length, HtmlHelper.Unescape(bare.ToString()) == url ? _base?.Resolve(url, isPicture) : null, url);
    }

    private void FindHtml(SourceSpan span)
    {
        var end = Math.Min(span.End + 1, _text.Length);
        foreach (var address in new HtmlAddressReader(_text.AsSpan(span.Start..end)).ReadAll())
        {
            var (start, written) = (span.Start + address.Start, _text.Substring(span.Start + address.Start, address.Length));
            if (address.IsList)
            {
                FindList(start, written);
            }
            else
            {
                FindAttribute(start, written, address.IsPicture);
            }
        }
    }

    private void FindAttribute(int start, string written, bool isPicture)
    {
        var url = WebUtility.HtmlDecode(written).Trim();
        if (IsRelative(url))
        {
            Add(start, written.Length, _base?.Resolve(url, isPicture) is { } address ? WebUtility.HtmlEncode(address) : null, url);
        }
    }

    /// <summary>Addresses with a size behind each, as in <c>a.png 1x, b.png 2x</c>.</summary>
    private void FindList(int start, string list)
    {
        var at = 0;
        foreach (var candidate in list.Split(','))
        {
            var blanks = candidate.Length - candidate.TrimStart().Length;
            var length = candidate.AsSpan(blanks).IndexOfAny(" \t\n") is var end and >= 0 ? end : candidate.Length - blanks;
            FindAttribute(start + at + blanks, candidate.Substring(blanks, length), isPicture: true);
            at += candidate.Length + 1;
        }
    }

    private void Add(int start, int length, string? address, string url)
    {
        if (address is not null)
        {
            _replacements[start] = (length, address);
        }
        else
        {
            _findings.Add(Catalogue.LinkStaysRelative(SourceLocation.Of(_path, _text, Math.Clamp(start, 0, _text.Length)), url));
        }
    }

    private string Replace()
    {
        var (result, at) = (new StringBuilder(_text.Length), 0);
        foreach (var (start, (length, address)) in _replacements)
        {
            result.Append(_text, at, start - at).Append(address);
            at = start + length;
        }

        return result.Append(_text, at, _text.Length - at).ToString();
    }

    private static bool IsRelative(string url) => url.Trim().Length > 0 && LinkPolicy.TargetOf(url) == LinkTarget.Relative;
}
