using Docs.Markdown.Footnotes;
using Markdig.Syntax;

namespace Docs.Markdown.Tasks;

/// <summary>
/// Tells where GitHub shows <c>[ ]</c> as a box: behind the first marker of a line, which is not in a quote.
/// </summary>
public static class TaskPlace
{
    /// <summary>Whether a block is the first one of such an item, on whichever line.</summary>
    public static bool MayBeAt(LeafBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block is not ParagraphBlock || block.Parent is not ListItemBlock item || item[0] != block)
        {
            return false;
        }

        for (var container = item.Parent; container is not null; container = container.Parent)
        {
            if (container is QuoteBlock or FootnoteBlock || (container is ListItemBlock && container.Line == item.Line))
            {
                return false;
            }
        }

        return true;
    }
}
