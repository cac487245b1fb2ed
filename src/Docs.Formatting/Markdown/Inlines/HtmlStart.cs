namespace Docs.Formatting.Markdown.Inlines;

/// <summary>HTML that ends a paragraph where a line starts with it.</summary>
internal static class HtmlStart
{
    /// <summary>The tags of blocks, as CommonMark lists them (HTML blocks, start conditions 1 and 6).</summary>
    private static readonly string[] Blocks =
    [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li",
        "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "pre", "script", "search", "section", "source", "style", "summary", "table",
        "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ];

    /// <param name="tag">A tag, a comment, an instruction or the like.</param>
    public static bool InterruptsParagraph(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        if (name.StartsWith('!') || name.StartsWith('?'))
        {
            return true;
        }

        var end = name.IndexOfAny(" \t\n/>");
        name = end < 0 ? name : name[..end];
        foreach (var block in Blocks)
        {
            if (name.Equals(block, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
