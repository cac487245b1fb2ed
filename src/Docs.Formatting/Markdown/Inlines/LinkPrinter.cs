namespace Docs.Formatting.Markdown.Inlines;

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
            Verbatim.Write(page, url, "<>");
            page.Write('>');
        }
        else
        {
            Verbatim.Write(page, url, IsBalanced(url) ? "" : "()");
        }

        if (title.Length > 0)
        {
            page.Write(" \"");
            Verbatim.Write(page, title, "\"");
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
}
