using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Reading;

/// <summary>
/// Finds the text that is printed as it is, however its inlines are read, so that they need not be: most of any page
/// that has been formatted before.
/// </summary>
/// <remarks>
/// Performance-sensitive: reading inlines takes three quarters of the time of formatting. What can change is white
/// space, emphasis with <c>_</c>, a star at the end, code marked with several backticks, links by reference, and some escapes: a text
/// with anything that may be one of these is not accepted. A test compares both ways.
/// </remarks>
internal static class CanonicalText
{
    /// <summary>Whether a paragraph or heading of one line is printed as it is.</summary>
    public static bool IsIn(LeafBlock block)
    {
        if (block.Lines.Count != 1)
        {
            return false;
        }

        var text = block.Lines.Lines[0].Slice.AsSpan();
        return !text.IsEmpty && text[0] != '<' && text[^1] != '*' && text is not ['[', _, ']', ..] && IsCanonical(text);
    }

    private static bool IsCanonical(ReadOnlySpan<char> text)
    {
        var (isInLink, mayBeTag) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            switch (text[i])
            {
                case ' ' when next != ' ':
                case '!' when next != '[':
                case '_' when i > 0 && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(next):
                    break;
                case '\\' when next is > ' ' and not ('.' or '(' or ')' or ':' or '!' or '`'):
                    mayBeTag |= next == '<';
                    i++;
                    break;
                case '<' when !MayBeAddress(text[(i + 1)..]):
                    mayBeTag = true;
                    break;
                case '[' when !isInLink:
                    isInLink = true;
                    break;
                case ']' when isInLink && next == '(':
                    isInLink = false;
                    i = EndOfTarget(text, i + 2);
                    break;
                case '`' when !mayBeTag && next != '`':
                    i = EndOfCode(text, i + 1);
                    break;
                case < ' ' or ' ' or '!' or '_' or '\\' or '[' or ']' or '`' or '<' or '\u007f':
                    return false;
                default:
                    break;
            }

            if (i < 0)
            {
                return false;
            }
        }

        return !isInLink;
    }

    /// <summary>Whether an address is between a <c>&lt;</c> and the next <c>&gt;</c>.</summary>
    private static bool MayBeAddress(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('>', ' ', '<');
        return end > 0 && text[end] == '>' && text[..end].ContainsAny(':', '@');
    }

    /// <summary>The index of the backtick that ends a code span; the last one where there is none; less than 0 where it has spaces at an end.</summary>
    private static int EndOfCode(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOf('`');
        if (length < 0)
        {
            return start - 1;
        }

        var end = start + length;
        return text[start] == ' ' || text[end - 1] == ' ' || (end + 1 < text.Length && text[end + 1] == '`') ? int.MinValue : end;
    }

    /// <summary>The index of the parenthesis that ends a URL; less than 0 where it is not a plain one without a title.</summary>
    private static int EndOfTarget(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ')':
                    return i;
                case <= ' ' or '(' or '<' or '>' or '\\' or '`' or '"' or '\'' or '[' or ']' or ';' or '\u007f':
                    return int.MinValue;
                default:
                    break;
            }
        }

        return int.MinValue;
    }
}
