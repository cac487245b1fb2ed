using Markdig.Parsers;

namespace Docs.Markdown.Blocks;

/// <summary>Reads code between fences, and notes fences behind a tab of which a list or quote takes a part.</summary>
internal sealed class GuardedFenceParser : FencedCodeBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var mayBeTwo = processor.Indent > 0 && processor.Line.Text.AsSpan(processor.StartBeforeIndent, processor.Start - processor.StartBeforeIndent).Contains('\t');
        var state = base.TryOpen(processor);
        if (state != BlockState.None && mayBeTwo)
        {
            // GitHub takes a tab before a fence for one column when it indents the lines below it.
            DoubtfulBlock.Mark(processor.NewBlocks.Peek());
        }

        return state;
    }
}
