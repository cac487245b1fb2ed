using System.Collections.Frozen;

namespace Docs.Preview.Rendering.Trees;

/// <summary>The elements and attributes that a README may have: about those that GitHub allows.</summary>
/// <remarks>
/// None of them loads or runs anything, makes a browser read what follows in another way, or is a part of a page's
/// own furniture. Images, links, ids and names are not here, for they are changed on their way.
/// </remarks>
internal static class AllowedHtml
{
    private static readonly FrozenSet<string> None = [];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Elements = new Dictionary<string, FrozenSet<string>>
    {
        ["a"] = None,
        ["abbr"] = None,
        ["b"] = None,
        ["blockquote"] = None,
        ["br"] = None,
        ["caption"] = ["align"],
        ["cite"] = None,
        ["code"] = None,
        ["col"] = ["span", "width"],
        ["colgroup"] = ["span", "width"],
        ["dd"] = None,
        ["del"] = ["datetime"],
        ["details"] = ["open"],
        ["dfn"] = None,
        ["div"] = ["align"],
        ["dl"] = None,
        ["dt"] = None,
        ["em"] = None,
        ["figcaption"] = None,
        ["figure"] = None,
        ["h1"] = ["align"],
        ["h2"] = ["align"],
        ["h3"] = ["align"],
        ["h4"] = ["align"],
        ["h5"] = ["align"],
        ["h6"] = ["align"],
        ["hr"] = None,
        ["i"] = None,
        ["ins"] = ["datetime"],
        ["kbd"] = None,
        ["li"] = ["value"],
        ["mark"] = None,
        ["ol"] = ["start", "type", "reversed"],
        ["p"] = ["align"],
        ["pre"] = None,
        ["q"] = None,
        ["rp"] = None,
        ["rt"] = None,
        ["ruby"] = None,
        ["s"] = None,
        ["samp"] = None,
        ["small"] = None,
        ["span"] = None,
        ["strong"] = None,
        ["sub"] = None,
        ["summary"] = None,
        ["sup"] = None,
        ["table"] = ["align", "width"],
        ["tbody"] = ["align", "valign"],
        ["td"] = ["align", "valign", "colspan", "rowspan", "width", "height"],
        ["tfoot"] = ["align", "valign"],
        ["th"] = ["align", "valign", "colspan", "rowspan", "width", "height", "scope"],
        ["thead"] = ["align", "valign"],
        ["time"] = ["datetime"],
        ["tr"] = ["align", "valign"],
        ["tt"] = None,
        ["ul"] = None,
        ["var"] = None,
        ["wbr"] = None,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Everywhere = ["title", "lang", "dir"];

    private static readonly FrozenSet<string> Image = ["align", "width", "height"];

    private static readonly FrozenSet<string> Empty = ["br", "col", "hr", "img", "input", "wbr"];

    /// <summary>What is in these is no text for readers. Drawings and mathematics go as all that is not HTML does.</summary>
    private static readonly FrozenSet<string> Hidden =
    [
        "applet", "audio", "canvas", "embed", "frame", "frameset", "iframe", "noembed", "noframes", "noscript", "object", "plaintext", "script",
        "select", "style", "template", "textarea", "title", "video", "xmp",
    ];

    public static bool HasElement(string name) => Elements.ContainsKey(name);

    /// <summary>Whether an element goes with all that is in it, instead of leaving its content behind.</summary>
    public static bool IsHidden(string name) => Hidden.Contains(name);

    /// <summary>Whether an element, allowed or not, has neither content nor an end tag.</summary>
    public static bool IsEmpty(string name) => Empty.Contains(name);

    /// <summary>Whether an element may have an attribute of that value.</summary>
    /// <param name="element">An allowed one, or <c>img</c>.</param>
    public static bool HasAttribute(string element, string name, string value) =>
        Everywhere.Contains(name) || ((element == "img" ? Image : Elements[element]).Contains(name) && IsPlain(value));

    /// <summary>Letters, digits and what dates and percentages have: no other value means anything in these attributes.</summary>
    private static bool IsPlain(string value) =>
        value.Length <= 40 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or ':' or '.' or '%' or ' ');
}
