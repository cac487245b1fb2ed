using System.Buffers;
using Docs.Markdown.Blocks;
using Docs.Markdown.Tasks;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Meaning;

/// <summary>Tells which paragraphs GitHub reads in another way than the reader here, for what is in their text.</summary>
internal static class DoubtfulText
{
    private delegate bool LineTest(ReadOnlySpan<char> rest);

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~`\\&<[");

    /// <param name="paragraph">With its inlines.</param>
    /// <param name="page">The text that it was read from.</param>
    public static bool IsIn(ParagraphBlock paragraph, string page)
    {
        var source = page.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        return IsDoubtfulTask(paragraph, source) || (paragraph.Parent is ListItemBlock item && item.Line != paragraph.Line && LooksLikeTask(source)) || HasTaskBelow(paragraph, source)
            || MayBeDefinition(paragraph, page) || HasDelimiterRows(source, 2) || IsInLine(source)
            || (LazyLine.HasIndent(paragraph) && DoubtfulInlines.HasLinesInCode(paragraph.Inline!));
    }

    /// <summary>Whether what is in a text is doubtful in a heading too.</summary>
    public static bool IsInLine(ReadOnlySpan<char> source) => HasOpenParenthesis(source) || OtherSpace.IsInTarget(source) || HasDoubtfulFootnote(source);

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
        return HasDelimiterRows(below, 1) || (!box.Checked && (below.Contains("[x]", StringComparison.Ordinal) || below.Contains("[X]", StringComparison.Ordinal)))
            || (line[0] == '[' && line.Contains("]:", StringComparison.Ordinal));
    }

    /// <summary>Whether a line below its item begins with what GitHub takes for the marker and the box of a task: digits, any sign, and white space.</summary>
    public static bool LooksLikeTask(ReadOnlySpan<char> source)
    {
        var digits = source.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && (IsSpaceAndBox(source[(digits + 1)..]) || (digits > 1 && IsSpaceAndBox(source[digits..])));
    }

    /// <summary>Whether a line below the first one, in a quote in a list, looks like a task.</summary>
    private static bool HasTaskBelow(ParagraphBlock paragraph, ReadOnlySpan<char> source) =>
        IsInQuoteInList(paragraph)
        && CountLinesBelow(source, static line => LooksLikeTask(line) || (line is ['-' or '+' or '*', ..] && IsSpaceAndBox(line[1..]))) > 0;

    private static bool IsInQuoteInList(Block block)
    {
        var isInQuote = false;
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (isInQuote && parent is ListItemBlock)
            {
                return true;
            }

            isInQuote |= parent is QuoteBlock;
        }

        return false;
    }

    private static bool IsSpaceAndBox(ReadOnlySpan<char> text) =>
        text is [' ' or '\t' or '\n', ..] && text.TrimStart(" \t\n") is ['[', ' ' or 'x' or 'X', ']', ..];

    /// <summary>Whether at least so many lines below the first one look like the one below the head of a table.</summary>
    private static bool HasDelimiterRows(ReadOnlySpan<char> source, int count) => CountLinesBelow(source, IsDelimiterRow) >= count;

    private static bool IsDelimiterRow(ReadOnlySpan<char> rest)
    {
        var line = rest[..(rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length)];
        return line.Contains('-') && line.ContainsAny('|', ':') && !line.ContainsAnyExcept("|:- \t");
    }

    /// <summary>
    /// Whether a paragraph begins as a definition does, and it has white space that may be an address, or a line below
    /// begins as a title does: to GitHub the definition ends above a title that nothing closes.
    /// </summary>
    /// <param name="block">A paragraph or a heading.</param>
    /// <param name="page">The text that it was read from.</param>
    public static bool MayBeDefinition(Block block, string page)
    {
        var source = page.AsSpan(block.Span.Start, block.Span.Length);
        return source.StartsWith('[') && source.IndexOf("]:") is var end and >= 0
            && (OtherSpace.IsIn(source[end..]) || CountLinesBelow(source, static line => line is ['"' or '\'' or '(', ..]) > 0);
    }

    /// <summary>How many lines below the first one are meant.</summary>
    /// <param name="isMeant">Is given the text from the line on, without white space and marks of quotes before it.</param>
    private static int CountLinesBelow(ReadOnlySpan<char> source, LineTest isMeant)
    {
        var count = 0;
        while (source.IndexOf('\n') is var end and >= 0)
        {
            source = source[(end + 1)..].TrimStart("> \t");
            count += isMeant(source) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the address of what may be a link or a definition has a parenthesis that nothing closes: GitHub takes it.</summary>
    private static bool HasOpenParenthesis(ReadOnlySpan<char> source)
    {
        for (var isFirst = source.StartsWith('['); source.IndexOf(']') is var end and >= 0; isFirst = false)
        {
            source = source[(end + 1)..];
            if (source is not ['(' or ':', ..])
            {
                continue;
            }

            var address = source[1..].TrimStart(" \t\n");
            var length = address.IndexOfAny(" \t\n") is var space and >= 0 ? space : address.Length;
            if (IsOpen(address[..length]) && (source[0] == ':' ? isFirst : address[length..].TrimStart(" \t\n") is [')' or '"' or '\'' or '(', ..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpen(ReadOnlySpan<char> address)
    {
        _ = AddressEnd.Find(address, out var open);
        return open > 0 && address[0] != '<';
    }

    /// <summary>
    /// Whether what may be a reference to a footnote has marks in it, which mean nothing to GitHub there, begins with white
    /// space, which it leaves out, or is empty in a picture.
    /// </summary>
    private static bool HasDoubtfulFootnote(ReadOnlySpan<char> source)
    {
        while (source.IndexOf("[^") is var start and >= 0)
        {
            var isPicture = start > 0 && source[start - 1] == '!';
            source = source[(start + 2)..];
            if ((isPicture && source is [']', ..]) || (source.IndexOf(']') is var label and > 0 && source[..label].ContainsAny(Marks)) || (source is [' ' or '\t' or '\n', ..] && source.IndexOfAny('[', ']') is var end and >= 0 && source[end] == ']'))
            {
                return true;
            }
        }

        return false;
    }
}
