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
        var isRow = (isLazy || LazyLine.IsIn(paragraph)) && IsDelimiterRow(processor.Line.AsSpan());
        var state = base.TryContinue(processor, block);
        if (isLazy && state == BlockState.Continue)
        {
            LazyLine.Note(paragraph, isIndented);
        }

        if (isRow || (isIndented && state == BlockState.Continue && MayBeDefinition(paragraph)))
        {
            // Whether it is the head of a table, or a definition, depends on where the lines begin that only go on with a paragraph.
            DoubtfulBlock.Mark(paragraph.Parent!);
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

    private static bool MayBeDefinition(ParagraphBlock paragraph) =>
        paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.CurrentChar == '[' && paragraph.Lines.Lines[0].Slice.AsSpan().Contains("]:", StringComparison.Ordinal);

    /// <summary>Whether a line is like the one below the head of a table.</summary>
    private static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        line.Contains('-') && line.ContainsAny('|', ':') && !line.ContainsAnyExcept("|:- \t");
}
