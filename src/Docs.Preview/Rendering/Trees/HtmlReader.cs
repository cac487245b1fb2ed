using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Docs.Preview.Rendering.Trees;

/// <summary>Reads HTML as browsers do: to the tree that they would have of it in an element of a page.</summary>
internal static class HtmlReader
{
    /// <summary>Levels. Markdown within its limits has at most 150.</summary>
    public const int MaxDepth = 256;

    /// <remarks>Its time grows with the square of the tags that nothing closes: callers count them first.</remarks>
    public static INodeList Read(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { DisableElementPositionTracking = true, SkipComments = true, MaximumDepth = MaxDepth });
        return parser.ParseFragment(html, parser.ParseDocument("").Body!);
    }
}
