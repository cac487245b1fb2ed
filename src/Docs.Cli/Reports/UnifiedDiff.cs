using DiffPlex;
using DiffPlex.Model;

namespace Docs.Cli.Reports;

/// <summary>The difference of two texts as <c>diff -u</c> prints it.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;
    private const string Reset = "\e[0m";

    /// <summary>Writes the difference; nothing where there is none.</summary>
    /// <param name="path">What both sides are called.</param>
    /// <param name="before">Null where there is no file; so is the text after.</param>
    public static void Write(string path, string? before, string? after, TextWriter output, bool hasColor)
    {
        var diff = new Differ().CreateCustomDiffs(before ?? "", after ?? "", ignoreWhiteSpace: false, Lines);
        if (diff.DiffBlocks.Count == 0)
        {
            return;
        }

        Line(output, "--- " + (before is null ? "/dev/null" : "a/" + path), hasColor ? "\e[1m" : null);
        Line(output, "+++ " + (after is null ? "/dev/null" : "b/" + path), hasColor ? "\e[1m" : null);
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
        var (first, last) = (hunk[0], hunk[^1]);
        var startA = Math.Max(0, first.DeleteStartA - ContextLines);
        var startB = first.InsertStartB - (first.DeleteStartA - startA);
        var endA = Math.Min(diff.PiecesOld.Count, last.DeleteStartA + last.DeleteCountA + ContextLines);
        var endB = Math.Min(diff.PiecesNew.Count, last.InsertStartB + last.InsertCountB + ContextLines);
        Line(output, $"@@ -{Range(startA, endA)} +{Range(startB, endB)} @@", hasColor ? "\e[36m" : null);
        var at = startA;
        foreach (var block in hunk)
        {
            WriteLines(diff.PiecesOld, at, block.DeleteStartA, ' ', null);
            WriteLines(diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, '-', hasColor ? "\e[31m" : null);
            WriteLines(diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB, '+', hasColor ? "\e[32m" : null);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        WriteLines(diff.PiecesOld, at, endA, ' ', null);

        void WriteLines(IReadOnlyList<string> pieces, int from, int to, char sign, string? color)
        {
            for (var i = from; i < to; i++)
            {
                Line(output, sign + pieces[i].TrimEnd('\n'), color);
                if (!pieces[i].EndsWith('\n'))
                {
                    Line(output, @"\ No newline at end of file", color: null);
                }
            }
        }
    }

    /// <summary>Cuts a text after each newline: lines differ where their ends do.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length; at += lines[^1].Length)
        {
            var newline = text.IndexOf('\n', at);
            lines.Add(newline < 0 ? text[at..] : text[at..(newline + 1)]);
        }

        return [.. lines];
    }

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
