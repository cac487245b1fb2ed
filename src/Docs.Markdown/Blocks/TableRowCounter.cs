using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown.Blocks;

/// <summary>
/// Opens nothing, but is asked for each line that a table might begin or go on with: rows are not closed as blocks
/// are, each has as many cells as the first one has, and a million cells take half a gigabyte.
/// </summary>
internal sealed class TableRowCounter : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var guard = ReadingGuard.Of(processor);
        if (processor.CurrentBlock is ParagraphBlock)
        {
            guard.Columns = processor.Line.AsSpan().Trim(" \t|").Count('|') + 1;
        }
        else if (processor.CurrentBlock is LeafBlock && !processor.IsBlankLine)
        {
            // The leaf that a table is while it is read has no public name; a line after a code block counts as well.
            guard.Count(processor, processor.LineIndex, guard.Columns);
        }

        return BlockState.None;
    }
}
