namespace Docs.Preview.Changes;

/// <summary>Puts the blocks of two pages beside each other.</summary>
internal static class BlockPairs
{
    // Of so many blocks, a reader looks for no versions of each other.
    private const int MostComparisons = 250_000;

    // Blocks with no word in common may be versions of each other, where nothing else is.
    private const double OfSameKind = 0.01;

    /// <summary>Every block of both, in the order of both.</summary>
    public static List<BlockPair> Of(IReadOnlyList<RenderedBlock> before, IReadOnlyList<RenderedBlock> after)
    {
        var pairs = new List<BlockPair>();
        var (a, b) = (0, 0);
        foreach (var change in SequenceDiff.Of(before.Select(b => b.Key), after.Select(b => b.Key)))
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

    /// <summary>Blocks of the same kind are taken for versions of each other: those that are most alike, in the order of both.</summary>
    private static void AddChanged(List<BlockPair> pairs, List<RenderedBlock> before, List<RenderedBlock> after)
    {
        var (a, b) = (0, 0);
        foreach (var (old, @new) in Match(before, after))
        {
            pairs.AddRange(before.Skip(a).Take(old - a).Select(block => new BlockPair(block, After: null)));
            pairs.AddRange(after.Skip(b).Take(@new - b).Select(block => new BlockPair(Before: null, block)));
            pairs.Add(new(before[old], after[@new]));
            (a, b) = (old + 1, @new + 1);
        }

        pairs.AddRange(before.Skip(a).Select(block => new BlockPair(block, After: null)));
        pairs.AddRange(after.Skip(b).Select(block => new BlockPair(Before: null, block)));
    }

    /// <summary>The indices of blocks that belong together, ascending on both sides.</summary>
    private static List<(int Before, int After)> Match(List<RenderedBlock> before, List<RenderedBlock> after)
    {
        if ((long)before.Count * after.Count > MostComparisons)
        {
            return MatchByPosition(before, after);
        }

        var (old, @new) = (before.ConvertAll(b => new Likeness(b)), after.ConvertAll(b => new Likeness(b)));
        var best = Enumerable.Range(0, before.Count + 1).Select(_ => new double[after.Count + 1]).ToArray();
        var gain = Enumerable.Range(0, before.Count).Select(_ => new double[after.Count]).ToArray();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                gain[i][j] = before[i].Kind == after[j].Kind ? OfSameKind + old[i].To(@new[j]) : 0;
                best[i][j] = Math.Max(gain[i][j] + best[i + 1][j + 1], Math.Max(best[i + 1][j], best[i][j + 1]));
            }
        }

        var matches = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < before.Count && j < after.Count;)
        {
            if (gain[i][j] > 0 && best[i][j] <= gain[i][j] + best[i + 1][j + 1])
            {
                matches.Add((i++, j++));
            }
            else if (best[i][j] <= best[i + 1][j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return matches;
    }

    private static List<(int, int)> MatchByPosition(List<RenderedBlock> before, List<RenderedBlock> after)
    {
        var (matches, b) = (new List<(int, int)>(), 0);
        for (var a = 0; a < before.Count; a++)
        {
            if (after.FindIndex(b, n => n.Kind == before[a].Kind) is var next and >= 0)
            {
                matches.Add((a, next));
                b = next + 1;
            }
        }

        return matches;
    }
}
