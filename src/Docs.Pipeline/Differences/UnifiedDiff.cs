using System.Buffers;
using DiffPlex;
using DiffPlex.Renderer;
using Docs.Model;

namespace Docs.Pipeline.Differences;

/// <summary>The difference of two texts as <c>diff -u</c> prints it, so that <c>patch</c> and <c>git apply</c> accept it.</summary>
public static class UnifiedDiff
{
    private static readonly SearchValues<char> Controls = Printable.ControlsBut("\t\n\r");

    /// <summary>What follows a last line that has no newline. The renderer does not know it, so it is part of the line's text.</summary>
    private static readonly string NoNewline = Environment.NewLine + @"\ No newline at end of file";

    /// <summary>The difference as one text, each line with its newline; empty where there is none.</summary>
    /// <param name="path">What both sides are called.</param>
    /// <param name="before">Null where there is no file; so is the text after.</param>
    public static string Print(string path, string? before, string? after) => string.Concat(Lines(path, before, after).Select(l => l + "\n"));

    /// <summary>
    /// The lines of the difference; none where there is none. A file under review must not be able to steer the terminal:
    /// control characters are replaced. What is shown stays a patch wherever it has none.
    /// </summary>
    /// <param name="path">What both sides are called.</param>
    /// <param name="before">Null where there is no file; so is the text after.</param>
    public static IEnumerable<string> Lines(string path, string? before, string? after)
    {
        path = Printable.Of(path);
        var diff = Differ.Instance.CreateCustomDiffs(before ?? "", after ?? "", ignoreWhiteSpace: false, Split);
        var rendered = UnidiffRenderer.Instance.Generate(diff, before is null ? "/dev/null" : "a/" + path, after is null ? "/dev/null" : "b/" + path);
        return rendered.Split(Environment.NewLine).SkipLast(1).Select(l => Safe(l.StartsWith('@') ? ShortRanges(l) : l));
    }

    /// <summary>Cuts a text into lines. A last line without a newline differs from the same line with one.</summary>
    private static string[] Split(string text)
    {
        var lines = text.Split('\n');
        if (lines[^1].Length == 0)
        {
            return lines[..^1];
        }

        lines[^1] += NoNewline;
        return lines;
    }

    /// <summary>The renderer writes <c>1,1</c> where <c>diff</c> writes <c>1</c>, and <c>1,0</c> for an empty file, which <c>patch</c> expects as <c>0,0</c>.</summary>
    private static string ShortRanges(string hunk) => hunk
        .Replace(",1 ", " ", StringComparison.Ordinal)
        .Replace("-1,0 ", "-0,0 ", StringComparison.Ordinal)
        .Replace("+1,0 ", "+0,0 ", StringComparison.Ordinal);

    private static string Safe(string line) =>
        line.AsSpan().ContainsAny(Controls) ? string.Concat(line.Select(c => Controls.Contains(c) ? '\uFFFD' : c)) : line;
}
