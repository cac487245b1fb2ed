using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Inlines;

/// <summary>Links that authors meant and the first formatter read, where CommonMark reads text, or another link.</summary>
internal static class LegacyLinks
{
    /// <summary><c>[text] (https://…)</c> is a link, without the space.</summary>
    /// <param name="page">Where all before the address has been written.</param>
    /// <param name="link">The bare address.</param>
    public static void JoinLink(PageWriter page, LinkInline link)
    {
        var line = page.Written[page.ContentStart..];
        if (!line.EndsWith("] (") || link.NextSibling is not LiteralInline { IsFirstCharacterEscaped: false } after || after.Content.CurrentChar != ')'
            || !link.Url!.StartsWith("http", StringComparison.Ordinal))
        {
            return;
        }

        var text = line[..^3];
        var start = text.LastIndexOfAny('[', ']');
        if (start >= 0 && text[start] == '[' && (start == 0 || text[start - 1] != '\\') && !text.EndsWith('\\'))
        {
            page.Truncate(page.Length - 2);
            page.Write('(');
        }
    }

    /// <summary>The text as it is meant where <see cref="JoinLink"/> has joined something.</summary>
    public static string WithoutSpacesInLinks(string text, string form) =>
        form.Contains("](http", StringComparison.Ordinal) ? text.Replace("] (http", "](http", StringComparison.Ordinal) : text;

    /// <summary>In <c>[https://…]</c> at the end of a paragraph, the bracket is not one of a link.</summary>
    public static void EscapeLastBracket(PageWriter page, Inline? last)
    {
        if (last is not LiteralInline { IsFirstCharacterEscaped: false } literal || !literal.Content.AsSpan().EndsWith(']'))
        {
            return;
        }

        var line = page.Written[page.ContentStart..];
        var start = line[..^1].LastIndexOfAny('[', ' ');
        if (start >= 0 && line[start] == '[' && line[(start + 1)..].StartsWith("http"))
        {
            page.Insert(page.Length - 1, '\\');
        }
    }
}
