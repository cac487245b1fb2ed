using AngleSharp.Dom;

namespace Docs.Tests.Preview;

/// <summary>
/// Finds in HTML what no README may have, in the tree that a browser makes of it. Says for itself what may be there.
/// </summary>
internal static class UnsafeParts
{
    private static readonly HashSet<string> Elements =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt",
        "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "ul",
        "var", "wbr",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "align", "alt", "aria-label", "checked", "class", "colspan", "data-line", "data-origin", "datetime", "dir", "disabled", "height", "href", "id", "lang", "loading",
        "name", "open", "rel", "reversed", "rowspan", "scope", "span", "src", "start", "title", "type", "valign", "value", "width",
    ];

    private static readonly string[] Classes = ["image-link", "task-list-item", "markdown-alert", "markdown-alert-title", "footnotes", "footnote-ref", "drawn-note", "language-", "markdown-alert-", "hl-"];

    /// <summary>Each part that may not be there.</summary>
    /// <param name="isOwnId">Whether an id without a prefix is that of a heading.</param>
    public static IEnumerable<string> In(string html, Func<string, bool> isOwnId)
    {
        var document = Rendered.Parse($"<body><article>{html}</article>");
        var article = document.QuerySelector("article")!;
        var outside = document.All.Where(e => e != article && !article.Contains(e)).Select(e => e.LocalName);
        if (!outside.SequenceEqual(["html", "head", "body"]) || document.Body!.ChildNodes.Length != 1)
        {
            yield return "something leaves its place";
        }

        foreach (var element in article.QuerySelectorAll("*"))
        {
            if (!Elements.Contains(element.LocalName) || element.NamespaceUri != document.DocumentElement.NamespaceUri)
            {
                yield return element.OuterHtml;
            }

            foreach (var attribute in element.Attributes.Where(a => !IsSafe(element, a.Name, a.Value, isOwnId)))
            {
                yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
            }
        }

        if (article.Descendants<IComment>().Any())
        {
            yield return "a comment";
        }
    }

    private static bool IsSafe(IElement element, string name, string value, Func<string, bool> isOwnId) => Attributes.Contains(name) && name switch
    {
        "href" => element.LocalName == "a" && !value.Any(char.IsControl) && (value.StartsWith('#')
            || (Uri.TryCreate(value, UriKind.Absolute, out var address) ? address.Scheme is "http" or "https" or "mailto" : value.StartsWith("http", StringComparison.OrdinalIgnoreCase))),
        "src" => element.LocalName == "img" && value.StartsWith("/logos/", StringComparison.Ordinal),
        "class" => value.Split(' ').All(c => Array.Exists(Classes, known => known.EndsWith('-') ? c.StartsWith(known, StringComparison.Ordinal) : c == known)),
        "id" or "name" => value.StartsWith("user-content-", StringComparison.Ordinal) || isOwnId(value),
        "type" => element.LocalName == "ol" || (value == "checkbox" && element.HasAttribute("disabled")),
        "aria-label" => element.LocalName == "input" && value is "Done" or "To do",
        "data-line" => int.TryParse(value, out _),
        "data-origin" => value.StartsWith("origin ", StringComparison.Ordinal),
        _ => true,
    };
}
