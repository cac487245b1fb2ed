namespace Docs.Formatting.Markdown.Inlines;

/// <summary>Writes what escapes and entities have been read in (URLs, titles, languages of code), so that it is read as the same.</summary>
internal static class Verbatim
{
    /// <param name="page">What is written to.</param>
    /// <param name="text">What is to be read.</param>
    /// <param name="special">Characters that would end the text, or begin something in it.</param>
    public static void Write(PageWriter page, ReadOnlySpan<char> text, ReadOnlySpan<char> special)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (special.Contains(c) || (c == '\\' && (i + 1 == text.Length || IsPunctuation(text[i + 1]))))
            {
                page.Write('\\');
            }

            if (c == '&' && IsEntityAt(text[i..]))
            {
                page.Write("&amp;");
            }
            else
            {
                page.Write(c == '\n' ? ' ' : c);
            }
        }
    }

    private static bool IsPunctuation(char c) => c is > ' ' and <= '~' && !char.IsAsciiLetterOrDigit(c);

    /// <summary>Whether a text that starts with an ampersand starts with what may be an entity; names are not looked up.</summary>
    private static bool IsEntityAt(ReadOnlySpan<char> text)
    {
        var name = text[1..].TrimStart('#');
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
        {
            end++;
        }

        return end > 0 && end < name.Length && name[end] == ';';
    }
}
