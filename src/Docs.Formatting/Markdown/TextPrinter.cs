using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown;

/// <summary>Prints plain text: white space becomes one space, escapes stay where something depends on them.</summary>
internal sealed class TextPrinter(PageWriter page)
{
    private bool _mayBeMarkup;

    /// <summary>Begins another paragraph.</summary>
    public void Start() => _mayBeMarkup = false;

    public void Print(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var mayBeMarkup = text.ContainsAny('[', '<');
        if (literal.IsFirstCharacterEscaped && !MayDropEscape(literal, text))
        {
            page.Write('\\');
            page.Write(text[0]);
            text = text[1..];
        }
        else if (text is "]" && literal.PreviousSibling is LinkInline { IsAutoLink: true })
        {
            page.Write('\\');
        }

        else if (text.StartsWith('<') && page.Last == '\n' && HtmlStart.InterruptsParagraph(text))
        {
            page.Write('\\');
        }

        _mayBeMarkup |= mayBeMarkup;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(' ', '\t', '\n');
            if (end != 0)
            {
                page.Write(end < 0 ? text : text[..end]);
            }

            if (end < 0)
            {
                return;
            }

            if (page.Last is not (' ' or '\n'))
            {
                page.Write(' ');
            }

            text = text[(end + 1)..];
        }
    }

    /// <summary>A mark that marks nothing.</summary>
    public void PrintMark(string mark)
    {
        _mayBeMarkup |= mark.Contains('[', StringComparison.Ordinal);
        page.Write(mark);
    }

    /// <summary>Whether nothing depends on an escape, as on that of a full stop which follows no number.</summary>
    private bool MayDropEscape(LiteralInline literal, ReadOnlySpan<char> text)
    {
        if (_mayBeMarkup || text[0] is not ('.' or '(' or ')' or ':' or '!'))
        {
            return false;
        }

        if (text[0] == '!' && literal.Content.PeekCharExtra(1) == '[')
        {
            return false;
        }

        return (literal.PreviousSibling is not (LiteralInline or null) && !Word.Contains("mailto:", StringComparison.OrdinalIgnoreCase))
            || (!char.IsAsciiDigit(page.Last) && !IsInAddress());
    }

    /// <summary>Whether the word so far is, or could become, an address.</summary>
    public bool IsInAddress()
    {
        var word = Word;
        return word.ContainsAny(':', '/', '@') || word.Contains("www", StringComparison.OrdinalIgnoreCase) || word.EndsWith("http", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("https", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ftp", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("mailto", StringComparison.OrdinalIgnoreCase) || word.EndsWith("tel", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a code span that follows at once could become part of an address in pointed brackets.</summary>
    public bool IsInPointedBrackets() => Word.LastIndexOf('<') is var start and >= 0 && Word[start..].Contains(':') && !Word[start..].Contains('>');

    /// <summary>What has been written since the last space.</summary>
    private ReadOnlySpan<char> Word
    {
        get
        {
            var line = page.Written[page.ContentStart..];
            return line[(line.LastIndexOf(' ') + 1)..];
        }
    }
}
