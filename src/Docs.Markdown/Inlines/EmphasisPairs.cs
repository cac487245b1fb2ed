using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>
/// Which marks of emphasis belong together. By the specification, whether a mark that can be of both kinds matches depends
/// on how many signs there were in a row; the parser asks how many are left. Texts in which that makes a difference are few.
/// </summary>
internal static class EmphasisPairs
{
    /// <summary>Whether GitHub finds other pairs than the parser.</summary>
    /// <param name="marks">In the order of the text.</param>
    public static bool AreDoubtful(IReadOnlyList<EmphasisDelimiterInline> marks) =>
        marks.Any(static mark => mark.DelimiterCount > 1) && marks.Any(static mark => mark.Type == (DelimiterType.Open | DelimiterType.Close))
        && !Find(marks, byRest: true).SequenceEqual(Find(marks, byRest: false));

    /// <summary>The pairs in the order in which they are found.</summary>
    private static List<(int Open, int Close, int Count)> Find(IReadOnlyList<EmphasisDelimiterInline> marks, bool byRest)
    {
        var pairs = new List<(int, int, int)>();
        var rest = marks.Select(static mark => mark.DelimiterCount).ToArray();
        for (var close = 0; close < marks.Count; close++)
        {
            while (rest[close] > 0 && marks[close].Type.HasFlag(DelimiterType.Close) && FindOpening(close) is var open and >= 0)
            {
                var count = Math.Min(2, Math.Min(rest[open], rest[close]));
                pairs.Add((open, close, count));
                rest[open] -= count;
                rest[close] -= count;
                rest.AsSpan(open + 1, close - open - 1).Clear();
            }
        }

        return pairs;

        int FindOpening(int close)
        {
            for (var open = close - 1; open >= 0; open--)
            {
                var (first, last) = byRest ? (rest[open], rest[close]) : (marks[open].DelimiterCount, marks[close].DelimiterCount);
                var isOdd = (marks[close].Type.HasFlag(DelimiterType.Open) || marks[open].Type.HasFlag(DelimiterType.Close)) && (first + last) % 3 == 0 && (first % 3 != 0 || last % 3 != 0);
                if (rest[open] > 0 && marks[open].Type.HasFlag(DelimiterType.Open) && marks[open].DelimiterChar == marks[close].DelimiterChar && !isOdd)
                {
                    return open;
                }
            }

            return -1;
        }
    }
}
