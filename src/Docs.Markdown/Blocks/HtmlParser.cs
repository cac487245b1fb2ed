using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown.Blocks;

/// <summary>
/// Reads blocks of HTML as GitHub does: a line with nothing but a tag goes on with a paragraph only where it is in the
/// containers of that paragraph, and a declaration has capital letters.
/// </summary>
internal sealed class HtmlParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!processor.IsCodeIndent && processor.PeekChar(1) == '!' && char.IsAsciiLetterLower(processor.PeekChar(2)))
        {
            return BlockState.None;
        }

        var state = base.TryOpen(processor);
        if (state != BlockState.None || processor.IsCodeIndent || processor.CurrentBlock is not ParagraphBlock paragraph || !LazyLine.IsBelow(paragraph) || !IsTag(processor.Line))
        {
            return state;
        }

        processor.NewBlocks.Push(new HtmlBlock(this)
        {
            Column = processor.ColumnBeforeIndent,
            Type = HtmlBlockType.NonInterruptingBlock,
            Span = new(processor.Start, processor.Line.End),
        });
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    /// <summary>Whether a line is nothing but an opening or closing tag.</summary>
    private static bool IsTag(StringSlice line) =>
        line.PeekChar() is not ('!' or '?') && HtmlHelper.TryParseHtmlTag(ref line, out _) && line.AsSpan().IsWhiteSpace();
}
