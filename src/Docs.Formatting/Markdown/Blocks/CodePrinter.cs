using Docs.Formatting.Markdown.Inlines;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Blocks;

/// <summary>
/// Prints code blocks: with a language between fences, without one behind a tab. Where a tab would not be read as
/// the start of code, a fence stays.
/// </summary>
internal sealed class CodePrinter(string text, PageWriter page)
{
    /// <summary>Where the last code behind tabs ended: more of it right there would become one with it.</summary>
    private int _end = int.MinValue;

    /// <param name="code">Any code block.</param>
    /// <param name="column">Where the content of its container begins.</param>
    /// <param name="mayBeIndented">Whether code behind a tab is read as such here.</param>
    public void Print(CodeBlock code, int column, bool mayBeIndented)
    {
        var lines = code.Lines.Lines;
        var fence = code as FencedCodeBlock;
        var (first, end) = (0, code.Lines.Count);
        while (end > first && lines[end - 1].Slice.IsEmptyOrWhitespace())
        {
            end--;
        }

        if (string.IsNullOrEmpty(fence?.Info) && mayBeIndented && end > 0 && _end != page.Length - 1 && (fence is null || !HasTab(lines.AsSpan(0, end))))
        {
            while (lines[first].Slice.IsEmptyOrWhitespace())
            {
                first++;
            }

            PrintIndented(lines.AsSpan(first, end - first), fence is null ? Excess(code) : 0);
            _end = page.Length;
        }
        else
        {
            PrintFenced(lines.AsSpan(0, fence is null ? end : WithoutEmptyLines(lines, code.Lines.Count)), fence?.Info ?? "");
        }
    }

    private void PrintIndented(ReadOnlySpan<StringLine> lines, int excess)
    {
        foreach (ref readonly var line in lines)
        {
            var code = line.Slice.AsSpan();
            if (!code.IsWhiteSpace())
            {
                excess = Math.Min(excess, code.IndexOfAnyExcept(' '));
            }
        }

        foreach (ref readonly var line in lines)
        {
            var code = line.Slice.AsSpan();
            page.Write('\t');
            PrintWithoutTabs(code[Math.Min(excess, code.Length)..]);
            page.EndLine();
        }
    }

    /// <summary>Whether a tab would be lost behind the one that makes a line code.</summary>
    private bool HasTab(ReadOnlySpan<StringLine> lines)
    {
        foreach (ref readonly var line in lines)
        {
            if (WithTab(line).Contains('\t'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line of code, which the reader hands out with spaces in place of a tab at its start wherever the line is not at a multiple of four.</summary>
    private ReadOnlySpan<char> WithTab(in StringLine line)
    {
        var code = line.Slice.AsSpan();
        if (ReferenceEquals(line.Slice.Text, text) || !code.StartsWith(' '))
        {
            return code;
        }

        var (at, column) = (line.Position, 0);
        for (; column < line.Column; at++)
        {
            column = text[at] == '\t' ? (column | 3) + 1 : column + 1;
        }

        // Behind a tab that reaches into the code there are spaces indeed.
        var rest = text.AsSpan(at);
        var end = rest.IndexOf('\n');
        return column == line.Column && rest.StartsWith('\t') ? rest[..(end < 0 ? rest.Length : end)] : code;
    }

    /// <summary>The only tab of a line is the one that makes it code.</summary>
    private void PrintWithoutTabs(ReadOnlySpan<char> code)
    {
        var column = 0;
        while (code.IndexOf('\t') is var tab and >= 0)
        {
            page.Write(code[..tab]);
            column += tab;
            page.Write(' ', 4 - (column % 4));
            column += 4 - (column % 4);
            code = code[(tab + 1)..];
        }

        page.Write(code);
    }

    /// <summary>
    /// By how many columns code in a list is behind where it would be, had its item used a tab: each level of lists
    /// is worth four columns, whatever its marker and the spaces behind it take.
    /// </summary>
    private static int Excess(CodeBlock code)
    {
        var column = 0;
        for (var block = code.Parent; block is not null; block = block.Parent)
        {
            column += block is ListItemBlock item ? Math.Abs(item.ColumnWidth) : block is QuoteBlock ? 2 : 0;
        }

        return -column & 3;
    }

    /// <summary>The number of lines without empty ones at their end; one of white space stays.</summary>
    private static int WithoutEmptyLines(StringLine[] lines, int count)
    {
        while (count > 0 && lines[count - 1].Slice.IsEmpty)
        {
            count--;
        }

        return count;
    }

    private void PrintFenced(ReadOnlySpan<StringLine> lines, string language)
    {
        var mark = language.Contains('`', StringComparison.Ordinal) ? '~' : '`';
        var length = 3;
        foreach (ref readonly var line in lines)
        {
            var code = line.Slice.AsSpan().TrimStart();
            if (code.StartsWith(mark))
            {
                var run = code.IndexOfAnyExcept(mark);
                length = Math.Max(length, (run < 0 ? code.Length : run) + 1);
            }
        }

        page.Write(mark, length);
        page.Write(language.StartsWith(mark) ? " " : "");
        Verbatim.Write(page, language, "");
        page.EndLine();
        foreach (ref readonly var line in lines)
        {
            if (line.Slice.Length > 0)
            {
                page.Write(WithTab(line));
            }

            page.EndLine();
        }

        page.Write(mark, length);
        page.EndLine();
    }
}
