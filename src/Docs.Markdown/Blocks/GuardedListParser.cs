using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown.Blocks;

/// <summary>Reads lists that do not nest without end, nor hold blank lines without end.</summary>
internal sealed class GuardedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is ParagraphBlock paragraph && !LazyLine.IsBelow(paragraph) && processor.Line.AsSpan().TrimEnd(" \t") is ['-' or '+' or '*'])
        {
            // An item without text ends no paragraph; a dash may underline one.
            return BlockState.None;
        }

        var state = base.TryOpen(processor);
        if (state != BlockState.None)
        {
            ReadingGuard.Of(processor).CheckDepth(processor);
        }

        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is ListItemBlock && processor.IsBlankLine)
        {
            ReadingGuard.Of(processor).Count(processor, processor.LineIndex);
        }

        if (block is ListItemBlock far && !processor.IsBlankLine && processor.IsCodeIndent && processor.Indent < Math.Abs(far.ColumnWidth))
        {
            // So far behind, nothing is the marker of another item.
            return BlockState.None;
        }

        if (processor.IsBlankLine)
        {
            if (block is ListItemBlock { ColumnWidth: > 0 } ended && IsEmpty(ended) && processor.Indent < ended.ColumnWidth)
            {
                // An empty line ends an item in which there is nothing but white space, and this one has gone on.
                DoubtfulBlock.Mark(block);
            }

            if (block is ListItemBlock { Parent.Parent: not MarkdownDocument } item && IsEmpty(item) && HasSpace(processor))
            {
                // With white space on it, the line may belong to the item, which then goes on below it.
                DoubtfulBlock.Mark(block);
            }

            if (block is ListItemBlock { ColumnWidth: < 0 } begun && (begun.Count > 0 || processor.Indent >= -begun.ColumnWidth))
            {
                // Something is in it, so that more may follow below an empty line.
                begun.ColumnWidth = -begun.ColumnWidth;
            }
            else if (block is ListBlock && processor.NextContinue is not ListItemBlock)
            {
                return BlockState.Continue;
            }
        }

        if (block is ListItemBlock && !processor.IsBlankLine && !processor.IsCodeIndent && processor.Indent < Math.Abs(((ListItemBlock)block).ColumnWidth) && IsRule(processor.Line.AsSpan()))
        {
            // A rule is no item; the parser looks for one anywhere but below a fence.
            return BlockState.None;
        }

        var (column, indent) = (processor.ColumnBeforeIndent, processor.Indent);
        var state = base.TryContinue(processor, block);
        if (state == BlockState.Continue && block is ListItemBlock open && !processor.IsBlankLine && indent >= Math.Abs(open.ColumnWidth))
        {
            // What the item holds begins where its text does, not where this line's text does.
            processor.GoToColumn(column + Math.Abs(open.ColumnWidth));
            processor.RestartIndent();
        }

        return state;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var mark = line.IsEmpty ? '\0' : line[0];
        return mark is '-' or '*' && line.Count(mark) >= 3 && line.IndexOfAnyExcept(mark, ' ', '\t') < 0;
    }

    private static bool IsEmpty(ListItemBlock item)
    {
        foreach (var block in item)
        {
            if (block is not BlankLineBlock)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether there is white space on an empty line, beyond the space behind the mark of a quote.</summary>
    private static bool HasSpace(BlockProcessor processor)
    {
        var line = processor.Line.Text.AsSpan(processor.CurrentLineStartPosition, processor.Line.End + 1 - processor.CurrentLineStartPosition);
        var mark = line.TrimEnd(" \t").Length;
        return mark < line.Length && !(mark > 0 && line[mark..] is " ");
    }
}
