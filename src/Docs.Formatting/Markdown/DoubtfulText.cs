using Docs.Markdown.Blocks;
using Docs.Markdown.Tasks;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown;

/// <summary>Tells which paragraphs GitHub reads in another way than the reader here, for what is in their text.</summary>
internal static class DoubtfulText
{
    /// <param name="paragraph">With its inlines.</param>
    /// <param name="page">The text that it was read from.</param>
    public static bool IsIn(ParagraphBlock paragraph, string page)
    {
        var source = page.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        return IsDoubtfulTask(paragraph, source) || (paragraph.Parent is ListItemBlock item && item.Line != paragraph.Line && LooksLikeTask(source))
            || source.Contains("\\``", StringComparison.Ordinal) || source.Contains("]:\u00a0", StringComparison.Ordinal) || HasDelimiterRow(source) || HasOpenParenthesis(source) || HasSpaceInFootnote(source)
            || (LazyLine.HasIndent(paragraph) && DoubtfulInlines.HasLinesInCode(paragraph.Inline!));
    }

    private static bool IsDoubtfulTask(ParagraphBlock paragraph, ReadOnlySpan<char> source)
    {
        if (paragraph.Inline!.FirstChild is not TaskBox box)
        {
            return false;
        }

        var end = source.IndexOf('\n');
        var below = end < 0 ? "" : source[end..];
        var line = (end < 0 ? source : source[..end])[3..].Trim(" \t");
        if (line.IsEmpty)
        {
            // GitHub reads a box without text as an empty item, and what is below as something else.
            return end >= 0 || paragraph.Parent!.Count > 1;
        }

        // GitHub looks for a cross in the whole line, and for definitions behind the box.
        return (!box.Checked && (below.Contains("[x]", StringComparison.Ordinal) || below.Contains("[X]", StringComparison.Ordinal)))
            || (line[0] == '[' && line.Contains("]:", StringComparison.Ordinal));
    }

    /// <summary>Whether a line below its item begins with what GitHub takes for the marker and the box of a task.</summary>
    private static bool LooksLikeTask(ReadOnlySpan<char> source)
    {
        var digits = source.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && source[(digits + 1)..].TrimStart(" \t\n") is ['[', ' ' or 'x' or 'X', ']', ..] && source[digits..].IndexOf('[') > 1;
    }

    /// <summary>Whether a line other than the first one looks like the one below the head of a table.</summary>
    private static bool HasDelimiterRow(ReadOnlySpan<char> source)
    {
        while (source.IndexOf('\n') is var end and >= 0)
        {
            source = source[(end + 1)..];
            var next = source.IndexOf('\n');
            var line = (next < 0 ? source : source[..next]).TrimStart("> \t").TrimEnd(" \t");
            if (line.Contains('-') && line.ContainsAny('|', ':') && !line.ContainsAnyExcept("|:- \t"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the address of what may be a link or a definition has a parenthesis that nothing closes: GitHub takes it.</summary>
    private static bool HasOpenParenthesis(ReadOnlySpan<char> source)
    {
        while (source.IndexOf(']') is var end and >= 0)
        {
            source = source[(end + 1)..];
            if (source is ['(' or ':', ..] && IsOpen(source[1..].TrimStart(" \t")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpen(ReadOnlySpan<char> address)
    {
        var depth = 0;
        for (var i = 0; i < address.Length && depth >= 0 && address[i] is > ' ' and not '<'; i++)
        {
            switch (address[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return depth > 0;
    }

    /// <summary>Whether a reference to a footnote begins with white space, which GitHub leaves out.</summary>
    private static bool HasSpaceInFootnote(ReadOnlySpan<char> source)
    {
        while (source.IndexOf("[^") is var start and >= 0)
        {
            source = source[(start + 2)..];
            if (source is [' ' or '\t' or '\n', ..])
            {
                return true;
            }
        }

        return false;
    }
}
