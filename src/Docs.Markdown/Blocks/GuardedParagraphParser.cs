using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown.Blocks;

/// <summary>Reads paragraphs, underlined headings and link reference definitions, none of them without end.</summary>
internal sealed class GuardedParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var paragraph = (ParagraphBlock)block;
        var guard = ReadingGuard.Of(processor);
        guard.CheckLength(paragraph, processor.Line.End);
        var lines = paragraph.Lines.Count;
        var isLazy = LazyLine.IsBelow(paragraph);
        var isIndented = isLazy && processor.Indent > 0;
        var hasPipe = isLazy && processor.Line.AsSpan().Contains('|');
        var state = base.TryContinue(processor, block);
        if (hasPipe && state == BlockState.Continue)
        {
            // Whether such a line is the head of a table depends on the one below it.
            DoubtfulBlock.Mark(paragraph.Parent!);
        }

        if (isIndented && state == BlockState.Continue)
        {
            LazyLine.NoteIndent(paragraph);
            if (lines > 0 && paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.CurrentChar == '[')
            {
                // A definition on such a line is none to GitHub.
                DoubtfulBlock.Mark(paragraph.Parent!);
            }
        }

        if (paragraph.Lines.Count < lines)
        {
            guard.CheckDefinitions(processor);
        }

        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph)
        {
            return base.Close(processor, block);
        }

        var guard = ReadingGuard.Of(processor);
        guard.CheckLength(paragraph, paragraph.Span.End);
        var lines = paragraph.Lines.Count;
        var stays = base.Close(processor, block);
        if (!stays)
        {
            // Nothing but definitions: it is looked for among all blocks before it goes.
            guard.Count(processor, paragraph.Line);
        }

        if (paragraph.Lines.Count < lines)
        {
            guard.CheckDefinitions(processor);
        }

        return stays;
    }
}
