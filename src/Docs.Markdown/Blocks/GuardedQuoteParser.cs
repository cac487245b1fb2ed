using Markdig.Parsers;

namespace Docs.Markdown.Blocks;

/// <summary>Reads quotes that do not nest without end.</summary>
internal sealed class GuardedQuoteParser : QuoteBlockParser
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
}
