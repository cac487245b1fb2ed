using Docs.Model.Findings;

namespace Docs.Checks.Hub;

/// <summary><c>&lt;version&gt;</c> outside of code: a renderer takes it for an element it does not know, and drops it.</summary>
internal sealed class WordLooksLikeHtml : ReadmeRule
{
    private static readonly HashSet<string> Elements = new(
        [
            "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big", "blockquote", "body", "br", "button",
            "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "div",
            "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head",
            "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark",
            "math", "menu", "meta", "meter", "nav", "nobr", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "path",
            "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "select", "slot", "small", "source",
            "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th",
            "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
        ],
        StringComparer.Ordinal);

    public override string Code => "DOC442";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        readme.Markdown.Tags
            .Where(t => !Elements.Contains(t.Tag.Name))
            .Select(t => Catalogue.WordLooksLikeHtml(readme.Locate(t.Offset), t.Source, image.Name));
}
