namespace Docs.Formatting.Markdown;

/// <summary>Prints where a link leads, and its title.</summary>
internal static class LinkPrinter
{
    /// <summary><c>(url "title")</c>, so that it is read as the same URL and title.</summary>
    public static void PrintTarget(PageWriter page, string url, string title)
    {
        page.Write('(');
        if (NeedsBrackets(url, title))
        {
            page.Write('<');
            Escaped(page, url, "<>");
            page.Write('>');
        }
        else
        {
            Escaped(page, url, IsBalanced(url) ? "" : "()");
        }

        if (title.Length > 0)
        {
            page.Write(" \"");
            Escaped(page, title, "\"");
            page.Write('"');
        }

        page.Write(')');
    }

    private static bool NeedsBrackets(string url, string title)
    {
        foreach (var c in url)
        {
            if (c <= ' ' || c == '\u007f')
            {
                return true;
            }
        }

        return url.StartsWith('<') || (url.Length == 0 && title.Length > 0);
    }

    private static bool IsBalanced(string url)
    {
        var depth = 0;
        foreach (var c in url)
        {
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth is < 0 or > 30)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>With backslashes before these characters, and before what would be read as an escape or an entity.</summary>
    private static void Escaped(PageWriter page, ReadOnlySpan<char> text, ReadOnlySpan<char> special)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (special.Contains(c) || (c == '\\' && (char.IsAsciiLetterOrDigit(next) || next <= ' ' || next > '~' ? next == '\0' : true)))
            {
                page.Write('\\');
            }
            else if (c == '&' && Entity.IsAt(text[i..]))
            {
                page.Write("&amp;");
                continue;
            }

            page.Write(c is '\n' ? ' ' : c);
        }
    }
}
