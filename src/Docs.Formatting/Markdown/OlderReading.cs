using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown;

/// <summary>
/// What authors meant, and what the first formatter of these pages read, where CommonMark reads something that
/// nobody means. Each case is narrow: everything else is read as CommonMark says.
/// </summary>
internal static class OlderReading
{
    /// <summary>The text with the first such place on the top level said unmistakably; null if there is none.</summary>
    public static string? Rewrite(MarkdownDocument document, string text)
    {
        for (var i = 0; i < document.Count; i++)
        {
            var next = i + 1 < document.Count ? document[i + 1] : null;
            var rewritten = document[i] switch
            {
                ListBlock list => RewriteDash(list, next, text) ?? RewriteFarItems(list, text),
                ParagraphBlock paragraph => RewriteOutput(paragraph, next, text),
                _ => null,
            };
            if (rewritten is not null)
            {
                return rewritten;
            }
        }

        return null;
    }

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

    /// <summary>A dash alone between code is a dash, not a list of nothing.</summary>
    private static string? RewriteDash(ListBlock list, Block? next, string text) =>
        list is [ListItemBlock { Count: 0 }] && list.BulletType == '-' && next is CodeBlock and not FencedCodeBlock
            ? text.Insert(text.IndexOf('-', list.Span.Start), "\\")
            : null;

    /// <summary>A list of items far behind their bullets is one of texts, not of lines of code.</summary>
    private static string? RewriteFarItems(ListBlock list, string text)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (((ListItemBlock)list[i]) is not [CodeBlock { Lines.Count: 1 } code] || code is FencedCodeBlock)
            {
                return null;
            }
        }

        for (var i = list.Count - 1; i >= 0; i--)
        {
            var code = ((CodeBlock)((ListItemBlock)list[i])[0]).Lines.Lines[0].Slice;
            var end = code.Start + (code.Length - code.AsSpan().TrimStart(" \t").Length);
            var start = text.AsSpan(0, end).TrimEnd(" \t").Length;
            text = string.Concat(text.AsSpan(0, start), " ", text.AsSpan(end));
        }

        return text;
    }

    /// <summary>Lines that are indented like the code below them belong to it, not to the line above.</summary>
    private static string? RewriteOutput(ParagraphBlock paragraph, Block? next, string text)
    {
        if (next is not CodeBlock || next is FencedCodeBlock)
        {
            return null;
        }

        var first = text.IndexOf('\n', paragraph.Span.Start, paragraph.Span.Length);
        if (first < 0)
        {
            return null;
        }

        for (var start = first + 1; start <= paragraph.Span.End; start = text.IndexOf('\n', start) + 1)
        {
            if (!text.AsSpan(start).StartsWith("    ") && text[start] != '\t')
            {
                return null;
            }
        }

        return text.Insert(first, "\n");
    }
}
