using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Docs.Preview.Rendering;

/// <summary>Reads HTML as browsers do: to the tree that they would have of it in an element of a page.</summary>
internal static class HtmlReader
{
    /// <summary>
    /// Elements of one page. A mark that is never closed is opened anew in each paragraph that follows, so that a short
    /// text can make many; the longest published README has 9,000.
    /// </summary>
    public const int MaxElements = 300_000;

    /// <summary>Levels. Markdown within its limits has at most 150.</summary>
    public const int MaxDepth = 256;

    /// <summary>The nodes of a text; null where they would be too many.</summary>
    public static INodeList? Read(string html)
    {
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            MaximumDepth = MaxDepth,
            OnCreated = (_, _) =>
            {
                if (++elements > MaxElements)
                {
                    throw new TooManyElementsException();
                }
            },
        });
        try
        {
            return parser.ParseFragment(html, parser.ParseDocument("").Body!);
        }
        catch (TooManyElementsException)
        {
            return null;
        }
    }

    /// <summary>The parser has no other way to stop early.</summary>
    private sealed class TooManyElementsException : Exception;
}
