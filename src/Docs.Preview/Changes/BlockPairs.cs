using DiffPlex;

namespace Docs.Preview.Changes;

/// <summary>Puts the blocks of two pages beside each other.</summary>
internal static class BlockPairs
{
    /// <summary>Every block of both, in the order of both.</summary>
    public static List<BlockPair> Of(IReadOnlyList<RenderedBlock> before, IReadOnlyList<RenderedBlock> after)
    {
        var pairs = new List<BlockPair>();
        var (a, b) = (0, 0);
        foreach (var change in new Differ().CreateLineDiffs(Numbers(before, after), Numbers(after, before), ignoreWhitespace: false).DiffBlocks)
        {
            while (a < change.DeleteStartA)
            {
                pairs.Add(new(before[a++], after[b++]));
            }

            AddChanged(pairs, [.. before.Skip(a).Take(change.DeleteCountA)], [.. after.Skip(b).Take(change.InsertCountB)]);
            (a, b) = (a + change.DeleteCountA, b + change.InsertCountB);
        }

        while (a < before.Count)
        {
            pairs.Add(new(before[a++], after[b++]));
        }

        return pairs;
    }

    /// <summary>Blocks of the same kind are taken for versions of each other, in their order.</summary>
    private static void AddChanged(List<BlockPair> pairs, List<RenderedBlock> before, List<RenderedBlock> after)
    {
        var b = 0;
        foreach (var old in before)
        {
            var next = after.FindIndex(b, n => n.Kind == old.Kind);
            if (next < 0)
            {
                pairs.Add(new(old, After: null));
                continue;
            }

            for (; b < next; b++)
            {
                pairs.Add(new(Before: null, after[b]));
            }

            pairs.Add(new(old, after[b++]));
        }

        pairs.AddRange(after.Skip(b).Select(n => new BlockPair(Before: null, n)));
    }

    /// <summary>A line for each block, equal where the blocks are: what is compared is lines.</summary>
    private static string Numbers(IEnumerable<RenderedBlock> blocks, IEnumerable<RenderedBlock> others)
    {
        // Numbered over both sides in an order that does not depend on which side asks.
        var numbers = blocks.Concat(others).Select(b => b.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((key, i) => KeyValuePair.Create(key, i)).ToDictionary(StringComparer.Ordinal);
        return string.Join('\n', blocks.Select(b => numbers[b.Key]));
    }
}
