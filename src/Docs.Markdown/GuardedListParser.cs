using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown;

/// <summary>Reads lists that do not nest without end, nor hold blank lines without end.</summary>
internal sealed class GuardedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
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

        return base.TryContinue(processor, block);
    }
}
