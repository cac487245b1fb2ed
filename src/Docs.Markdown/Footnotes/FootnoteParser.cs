using Docs.Markdown.Blocks;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown.Footnotes;

/// <summary>Reads footnotes where GitHub does: a line that begins with one ends a paragraph.</summary>
internal sealed class FootnoteParser : BlockParser
{
    public FootnoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) != '^')
        {
            return BlockState.None;
        }

        var text = processor.Line.AsSpan();
        var end = text.IndexOfAny("] \t\0");
        if (end < 3 || text[end] != ']' || end + 1 >= text.Length || text[end + 1] != ':')
        {
            return BlockState.None;
        }

        var footnote = new FootnoteBlock(this, text[2..end].ToString()) { Column = processor.Column, Line = processor.LineIndex, Span = new(processor.Start, processor.Line.End) };
        for (var i = 0; i < end + 2; i++)
        {
            processor.NextColumn();
        }

        while (processor.CurrentChar is ' ' or '\t')
        {
            processor.NextColumn();
        }

        processor.NewBlocks.Push(footnote);
        ReadingGuard.Of(processor).CheckDepth(processor);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine && processor.Line.Start == processor.CurrentLineStartPosition)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent + 4);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
