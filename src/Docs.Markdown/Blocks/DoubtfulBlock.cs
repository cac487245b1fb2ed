using Markdig.Syntax;

namespace Docs.Markdown.Blocks;

/// <summary>
/// Blocks that GitHub may read in another way than this reader does. Whoever writes them anew keeps them as they are
/// written, for what is read in two ways may be damaged.
/// </summary>
public static class DoubtfulBlock
{
    private static readonly object Key = new();

    /// <summary>Notes that a block may be read in two ways.</summary>
    public static void Mark(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        block.SetData(Key, Key);
    }

    /// <summary>Whether a block was noted.</summary>
    public static bool IsMarked(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.ContainsData(Key);
    }
}
