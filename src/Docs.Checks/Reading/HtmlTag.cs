using System.Buffers;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Docs.Checks.Reading;

/// <summary>An opening tag of raw HTML, as a browser reads it.</summary>
/// <param name="Offset">Index of its <c>&lt;</c> in the text.</param>
/// <param name="Name">In lower case.</param>
/// <param name="Attributes">In their order; of those with the same name the first.</param>
internal sealed record HtmlTag(int Offset, string Name, IReadOnlyList<HtmlAttribute> Attributes)
{
    /// <summary>
    /// Closes a tag that the text leaves open, also within a quoted value: Markdown that follows may close the tag, so
    /// the tag counts. The end of the text would discard it.
    /// </summary>
    private const string EndOfOpenTag = ">\">'>";

    private static readonly SearchValues<char> BetweenNameAndValue = SearchValues.Create(" \t\n\r\f=\"'");

    private static readonly HtmlTokenizerOptions Options = new(new HtmlParserOptions { SkipComments = true, SkipDataText = true });

    /// <summary>The anchors that it makes.</summary>
    public IEnumerable<string> Anchors => Attributes.Where(a => a.Name == "id" || (a.Name == "name" && Name == "a")).Select(a => a.Value);

    /// <summary>The opening tags of a piece of HTML.</summary>
    public static IEnumerable<HtmlTag> Read(string html)
    {
        using var source = new TextSource(html + EndOfOpenTag);
        foreach (var token in source.Tokenize(Options))
        {
            if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } tag)
            {
                // Positions are one-based.
                yield return new(tag.Position.Position - 1, tag.Name, [.. tag.Attributes.Select(a => Attribute(html, a))]);
            }
        }
    }

    private static HtmlAttribute Attribute(string html, HtmlAttributeToken token)
    {
        var behindName = token.Position.Position - 1 + token.Name.Length;
        var length = token.Value.Length == 0 ? 0 : Math.Max(0, html.AsSpan(behindName).IndexOfAnyExcept(BetweenNameAndValue));
        return new(token.Name, token.Value, behindName + length);
    }
}
