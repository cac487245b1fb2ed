using System.Buffers;
using DiffPlex;
using DiffPlex.Renderer;
using Docs.Cli.Processes;
using Docs.Model;

namespace Docs.Cli.Reports;

/// <summary>The difference of two texts as <c>diff -u</c> prints it, so that <c>patch</c> and <c>git apply</c> accept it.</summary>
internal static class UnifiedDiff
{
    private const string Reset = "\e[0m";

    private static readonly SearchValues<char> Controls = Printable.ControlsBut("\t\n\r");

    /// <summary>What follows a last line that has no newline. The renderer does not know it, so it is part of the line's text.</summary>
    private static readonly string NoNewline = Environment.NewLine + @"\ No newline at end of file";

    /// <summary>The difference without colours; empty where there is none.</summary>
    /// <param name="path">What both sides are called.</param>
    /// <param name="before">Null where there is no file; so is the text after.</param>
    public static string Print(string path, string? before, string? after)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Write(path, before, after, text, hasColor: false);
        return text.ToString();
    }

    /// <summary>Writes the difference; nothing where there is none.</summary>
    /// <param name="path">What both sides are called.</param>
    /// <param name="before">Null where there is no file; so is the text after.</param>
    public static void Write(string path, string? before, string? after, TextWriter output, bool hasColor)
    {
        path = Printable.Of(path);
        var diff = Differ.Instance.CreateCustomDiffs(before ?? "", after ?? "", ignoreWhiteSpace: false, Lines);
        var rendered = UnidiffRenderer.Instance.Generate(diff, before is null ? "/dev/null" : "a/" + path, after is null ? "/dev/null" : "b/" + path);
        var isHeader = true;
        foreach (var line in rendered.Split(Environment.NewLine).SkipLast(1))
        {
            isHeader &= !line.StartsWith('@');
            var text = line.StartsWith('@') ? ShortRanges(line) : line;
            WriteLine(text, output, hasColor ? Color(text[0], isHeader) : null);
        }
    }

    /// <summary>Cuts a text into lines. A last line without a newline differs from the same line with one.</summary>
    private static string[] Lines(string text)
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

    private static string? Color(char sign, bool isHeader) => sign switch
    {
        _ when isHeader => "\e[1m",
        '@' => "\e[36m",
        '-' => "\e[31m",
        '+' => "\e[32m",
        _ => null,
    };

    private static void WriteLine(string text, TextWriter output, string? color)
    {
        // A file under review must not be able to steer the terminal; what is shown stays a patch wherever it does not try to.
        var safe = text.AsSpan().ContainsAny(Controls) ? string.Concat(text.Select(c => Controls.Contains(c) ? '\uFFFD' : c)) : text;
        PrintedWriter.Raw(output).WriteLine(color is null ? safe : color + safe + Reset);
    }
}
