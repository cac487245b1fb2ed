using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>
/// Reads what begins with <c>&lt;</c> within a line, and remembers whether an <c>&lt;a&gt;</c> is open. A comment neither
/// begins with <c>&gt;</c> or <c>-&gt;</c>, nor has <c>--</c> in it, nor ends with <c>-</c>: so says GitHub's specification,
/// and GitHub shows others as text; CommonMark has become more generous since.
/// </summary>
internal sealed class AngleParser : AutolinkInlineParser
{
    private const string CommentStart = "<!--";

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if ((text.StartsWith(CommentStart) && !IsComment(text[CommentStart.Length..])) || text is ['<', '!', >= 'a' and <= 'z', ..])
        {
            return false;
        }

        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (processor.Inline is HtmlInline { Tag: ['<', .. var tag] })
        {
            Note(processor, tag);
        }

        return true;
    }

    /// <summary>Whether an HTML link is open where the processor is: a link in it would end it.</summary>
    public bool IsInAnchor(InlineProcessor processor) =>
        processor.ParserStates[Index] is AnchorState { IsOpen: true } state && state.Block == processor.Block;

    private void Note(InlineProcessor processor, ReadOnlySpan<char> tag)
    {
        var isEnd = tag[0] == '/';
        tag = isEnd ? tag[1..] : tag;
        if (tag is ['a' or 'A', not '-' and var next, ..] && !char.IsAsciiLetterOrDigit(next))
        {
            processor.ParserStates[Index] = new AnchorState(processor.Block, !isEnd);
        }
    }

    /// <param name="rest">From the end of the start on.</param>
    private static bool IsComment(ReadOnlySpan<char> rest) =>
        !rest.StartsWith(">") && !rest.StartsWith("->") && rest.IndexOf("--") is var end and >= 0 && rest[(end + 2)..].StartsWith(">");

    private sealed record AnchorState(LeafBlock? Block, bool IsOpen);
}
