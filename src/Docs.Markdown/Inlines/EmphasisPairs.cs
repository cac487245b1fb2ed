using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>
/// Which marks of emphasis belong together. By the specification, whether a mark that can be of both kinds matches depends
/// on how many signs there were in a row; the parser asks how many are left. GitHub pairs tildes only with as many others,
/// and its versions differ in what becomes of the marks between those that it does not pair. Texts in which any of that
/// makes a difference are few.
/// </summary>
internal static class EmphasisPairs
{
    private enum Reading
    {
        /// <summary>How the parser pairs.</summary>
        Parser,

        /// <summary>How GitHub pairs: tildes that it does not pair change nothing.</summary>
        GitHub,

        /// <summary>How later versions of GitHub's renderer pair: tildes that they do not pair take all marks between them along.</summary>
        LaterGitHub,
    }

    /// <summary>Whether GitHub finds other emphasis than the parser. What is struck out is written with the same tildes in any case.</summary>
    /// <param name="marks">In the order of the text.</param>
    public static bool AreDoubtful(IReadOnlyList<EmphasisDelimiterInline> marks)
    {
        if (!marks.Any(static mark => mark.DelimiterCount > 1))
        {
            return false;
        }

        var hasTildes = marks.Any(static mark => IsTilde(mark) && mark.DelimiterCount == 1) && marks.Any(static mark => IsTilde(mark) && mark.DelimiterCount > 1);
        if (!hasTildes && !marks.Any(static mark => mark.Type == (DelimiterType.Open | DelimiterType.Close)))
        {
            return false;
        }

        var pairs = Find(marks, Reading.Parser);
        return !pairs.SequenceEqual(Find(marks, Reading.GitHub)) || (hasTildes && !pairs.SequenceEqual(Find(marks, Reading.LaterGitHub)));
    }

    /// <summary>The pairs of all marks but tildes, in the order in which they are found.</summary>
    private static List<(int Open, int Close, int Count)> Find(IReadOnlyList<EmphasisDelimiterInline> marks, Reading reading)
    {
        var pairs = new List<(int, int, int)>();
        var rest = marks.Select(static mark => mark.DelimiterCount).ToArray();
        for (var close = 0; close < marks.Count; close++)
        {
            while (rest[close] > 0 && marks[close].Type.HasFlag(DelimiterType.Close) && FindOpening(close) is var open and >= 0)
            {
                if (reading != Reading.Parser && IsTilde(marks[close]) && marks[open].DelimiterCount != marks[close].DelimiterCount)
                {
                    rest.AsSpan(open, reading == Reading.LaterGitHub ? close - open + 1 : 0).Clear();
                    break;
                }

                var count = Math.Min(2, Math.Min(rest[open], rest[close]));
                if (!IsTilde(marks[close]))
                {
                    pairs.Add((open, close, count));
                }

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
                var (first, last) = reading == Reading.Parser ? (rest[open], rest[close]) : (marks[open].DelimiterCount, marks[close].DelimiterCount);
                var isOdd = (marks[close].Type.HasFlag(DelimiterType.Open) || marks[open].Type.HasFlag(DelimiterType.Close)) && (first + last) % 3 == 0 && (first % 3 != 0 || last % 3 != 0);
                if (rest[open] > 0 && marks[open].Type.HasFlag(DelimiterType.Open) && marks[open].DelimiterChar == marks[close].DelimiterChar && !isOdd)
                {
                    return open;
                }
            }

            return -1;
        }
    }

    private static bool IsTilde(EmphasisDelimiterInline mark) => mark.DelimiterChar == '~';
}
