using System.Text;

namespace Docs.Formatting.Yaml;

/// <summary>A scalar as it is written, whose further lines are moved to another column.</summary>
/// <param name="text">The whole source.</param>
/// <param name="start">Where the scalar starts in it.</param>
/// <param name="end">Where it ends; for a block scalar somewhere before the next word or comment.</param>
internal sealed class YamlScalar(string text, int start, int end)
{
    /// <summary>
    /// Prints a plain or quoted scalar. White space around its line breaks means nothing, but for a space that is
    /// escaped; how many breaks there are means something.
    /// </summary>
    /// <param name="column">Spaces before its further lines.</param>
    /// <returns>Where it ends in the source.</returns>
    public int PrintLines(StringBuilder output, bool isDoubleQuoted, int column)
    {
        for (var at = start; ;)
        {
            var newline = text.IndexOf('\n', at, end - at);
            if (newline < 0)
            {
                output.Append(text, at, end - at);
                return end;
            }

            var line = text.AsSpan(at, newline - at);
            var trimmed = line.TrimEnd(" \t");
            output.Append(isDoubleQuoted && trimmed.Length < line.Length && EndsWithEscape(trimmed) ? line[..(trimmed.Length + 1)] : trimmed).Append('\n');
            at = newline + 1;
            while (text[at] is ' ' or '\t')
            {
                at++;
            }

            if (text[at] != '\n')
            {
                output.Append(' ', column);
            }
        }
    }

    /// <summary>Prints a literal or folded block scalar: its header, and what is beyond the indentation of its lines.</summary>
    /// <param name="sourceColumn">Spaces before the entries of the block that it is in, as they were written.</param>
    /// <param name="column">Spaces before its lines.</param>
    /// <returns>Where it ends in the source: at the end of its last line, before the newline.</returns>
    public int PrintBlock(StringBuilder output, int sourceColumn, int column)
    {
        var at = text.IndexOf('\n', start);
        var (indent, keeps) = PrintHeader(output, text.AsSpan(start, at - start));
        indent = indent > 0 ? sourceColumn + indent : IndentOfFirstLine(at + 1);
        var last = LastLine(at, indent, keeps);
        while (at < last)
        {
            var next = text.IndexOf('\n', at + 1);
            output.Append('\n');
            if (next - at - 1 > indent)
            {
                output.Append(' ', column).Append(text, at + 1 + indent, next - at - 1 - indent);
            }

            at = next;
        }

        return at;
    }

    /// <summary>Prints how the scalar is read: <c>|</c> or <c>&gt;</c>, the indentation where it cannot be guessed, <c>-</c> or <c>+</c>, a comment.</summary>
    /// <returns>The indentation given there, or zero, and whether empty lines at the end are kept.</returns>
    private static (int Indent, bool Keeps) PrintHeader(StringBuilder output, ReadOnlySpan<char> header)
    {
        var comment = header.IndexOf('#');
        var indicators = comment < 0 ? header : header[..comment];
        var digit = indicators.IndexOfAnyInRange('1', '9');
        var keeps = indicators.Contains('+');
        output.Append(indicators[0]);
        if (digit > 0)
        {
            output.Append(YamlLayout.Indent);
        }

        if (keeps || indicators.Contains('-'))
        {
            output.Append(keeps ? '+' : '-');
        }

        if (comment >= 0)
        {
            output.Append(' ').Append(header[comment..].TrimEnd());
        }

        return (digit > 0 ? indicators[digit] - '0' : 0, keeps);
    }

    /// <summary>The spaces before the first line that has anything else.</summary>
    private int IndentOfFirstLine(int at)
    {
        for (var lineStart = at; at < end; at++)
        {
            if (text[at] == '\n')
            {
                lineStart = at + 1;
            }
            else if (text[at] != ' ')
            {
                return at - lineStart;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The end of the last line that counts: empty ones at the end do only where they are kept.</summary>
    /// <param name="header">The end of the header.</param>
    private int LastLine(int header, int indent, bool keeps)
    {
        var last = header;
        for (var at = header; at < end - 1;)
        {
            var next = text.IndexOf('\n', at + 1);
            if (next < 0 || next >= end)
            {
                break;
            }

            if (keeps || next - at - 1 > indent)
            {
                last = next;
            }

            at = next;
        }

        return last;
    }

    private static bool EndsWithEscape(ReadOnlySpan<char> line)
    {
        var backslashes = line.Length - line.TrimEnd('\\').Length;
        return backslashes % 2 == 1;
    }
}
