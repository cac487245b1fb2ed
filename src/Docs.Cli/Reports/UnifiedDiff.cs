using DiffPlex;
using DiffPlex.Model;

namespace Docs.Cli.Reports;

/// <summary>The difference of two texts as <c>diff -u</c> prints it.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;
    private const string Reset = "\e[0m";

    /// <summary>Writes the difference; nothing where there is none.</summary>
    /// <param name="path">What both sides are called; an empty side is <c>/dev/null</c>.</param>
    public static void Write(string path, string before, string after, TextWriter output, bool hasColor)
    {
        var diff = new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false);
        if (diff.DiffBlocks.Count == 0)
        {
            return;
        }

        Line(output, "--- " + (before.Length == 0 ? "/dev/null" : "a/" + path), hasColor ? "\e[1m" : null);
        Line(output, "+++ " + (after.Length == 0 ? "/dev/null" : "b/" + path), hasColor ? "\e[1m" : null);
        foreach (var hunk in Hunks(diff))
        {
            WriteHunk(diff, hunk, output, hasColor);
        }
    }

    /// <summary>Blocks whose contexts touch are one hunk.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(DiffResult diff)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in diff.DiffBlocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * ContextLines)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        yield return hunk;
    }

    private static void WriteHunk(DiffResult diff, List<DiffBlock> hunk, TextWriter output, bool hasColor)
    {
        // What comes after the last newline is no line.
        var linesA = LineCount(diff.PiecesOld);
        var linesB = LineCount(diff.PiecesNew);
        var (first, last) = (hunk[0], hunk[^1]);
        var startA = Math.Max(0, first.DeleteStartA - ContextLines);
        var startB = first.InsertStartB - (first.DeleteStartA - startA);
        var endA = Math.Min(linesA, last.DeleteStartA + last.DeleteCountA + ContextLines);
        var endB = Math.Min(linesB, last.InsertStartB + last.InsertCountB + ContextLines);
        Line(output, $"@@ -{Range(startA, endA)} +{Range(startB, endB)} @@", hasColor ? "\e[36m" : null);
        var at = startA;
        foreach (var block in hunk)
        {
            Lines(diff.PiecesOld, at, block.DeleteStartA, ' ', null);
            Lines(diff.PiecesOld, block.DeleteStartA, Math.Min(linesA, block.DeleteStartA + block.DeleteCountA), '-', hasColor ? "\e[31m" : null);
            Lines(diff.PiecesNew, block.InsertStartB, Math.Min(linesB, block.InsertStartB + block.InsertCountB), '+', hasColor ? "\e[32m" : null);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Lines(diff.PiecesOld, at, endA, ' ', null);

        void Lines(string[] pieces, int from, int to, char sign, string? color)
        {
            for (var i = from; i < to; i++)
            {
                Line(output, sign + pieces[i], color);
            }
        }
    }

    private static int LineCount(string[] pieces) => pieces.Length > 0 && pieces[^1].Length == 0 ? pieces.Length - 1 : pieces.Length;

    private static string Range(int start, int end) => end - start == 1 ? $"{start + 1}" : $"{(end == start ? start : start + 1)},{end - start}";

    private static void Line(TextWriter output, string text, string? color)
    {
        // A file under review must not be able to steer the terminal.
        var safe = text.AsSpan(1).ContainsAnyInRange('\0', '\u0008') || text.Contains('\e', StringComparison.Ordinal)
            ? string.Concat(text.Select(c => char.IsControl(c) && c != '\t' ? '\uFFFD' : c))
            : text;
        output.WriteLine(color is null ? safe : color + safe + Reset);
    }
}
