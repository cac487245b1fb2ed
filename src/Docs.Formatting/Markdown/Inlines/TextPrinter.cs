using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Inlines;

/// <summary>Prints plain text: white space becomes one space, escapes stay where something depends on them.</summary>
internal sealed class TextPrinter(PageWriter page)
{
    private ContainerInline? _root;

    /// <summary>Whether there has been what could begin a link or a tag.</summary>
    public bool MayBeMarkup { get; private set; }

    /// <summary>Begins another paragraph.</summary>
    public void Start(ContainerInline? root) => (_root, MayBeMarkup) = (root, false);

    public void Print(LiteralInline literal)
    {
        var source = literal.Content.Text;
        var (at, end) = (literal.Content.Start, literal.Content.End + 1);
        var mayBeMarkup = source.AsSpan(at, end - at).ContainsAny('[', '<');
        if (literal.IsFirstCharacterEscaped && !MayDropEscape(literal))
        {
            page.Write('\\');
            page.Write(source[at++]);
        }
        else if (NeedsEscape(literal, source.AsSpan(at, end - at)))
        {
            page.Write('\\');
        }

        var star = EndsWithStar(literal, source.AsSpan(at, end - at)) ? 1 : 0;
        end -= star;
        MayBeMarkup |= mayBeMarkup;
        while (at < end)
        {
            var length = source.AsSpan(at, end - at).IndexOfAny(' ', '\t', '\n');
            if (length != 0)
            {
                length = length < 0 ? end - at : length;
                if (IsNewBox(source, at))
                {
                    page.Write('\\');
                }

                page.Write(source.AsSpan(at, length));
                at += length;
            }
            else
            {
                PrintSpace();
                at++;
            }
        }

        page.Write(star > 0 ? IsInAddress() ? "*" : "\\*" : "");
    }

    /// <summary>White space, which is one space however much it is, and none at the start of a line.</summary>
    public void PrintSpace()
    {
        if (page.Last is not (' ' or '\n'))
        {
            page.Write(' ');
        }
    }

    /// <summary>A mark that marks nothing.</summary>
    public void PrintMark(string mark)
    {
        MayBeMarkup |= mark.Contains('[', StringComparison.Ordinal);
        page.Write(mark);
    }

    /// <summary>A bracket right behind a bare address is not part of it; a tag that was behind spaces begins no block.</summary>
    private bool NeedsEscape(LiteralInline literal, ReadOnlySpan<char> text) =>
        (text is "]" && literal.PreviousSibling is LinkInline { IsAutoLink: true })
        || (text.StartsWith('<') && page.Last == '\n' && HtmlStart.InterruptsParagraph(text));

    /// <summary>Whether a single star that marks nothing is the last of its text or line.</summary>
    private bool EndsWithStar(LiteralInline literal, ReadOnlySpan<char> text) =>
        text is [.., '*'] && (text.Length > 1 ? text[^2] : page.Last) is not ('*' or '_' or '\\')
        && literal.NextSibling is null or LineBreakInline { IsHard: false } && literal.Parent == _root && EmphasisMark.IsOnlyMark(_root!, literal);

    /// <summary>Whether a bracket now ends the box of a task, which was none with other white space in it.</summary>
    private bool IsNewBox(string source, int at) =>
        source[at] == ']' && page.Written.EndsWith("[ ") && !source.AsSpan(0, at).EndsWith("[ ");

    /// <summary>Whether nothing depends on an escape, as on that of a full stop which follows no number.</summary>
    private bool MayDropEscape(LiteralInline literal)
    {
        var c = literal.Content.CurrentChar;
        if (MayBeMarkup || c is not ('.' or '(' or ')' or ':' or '!'))
        {
            return false;
        }

        if (c == '!' && literal.Content.PeekCharExtra(1) == '[')
        {
            return false;
        }

        return (literal.PreviousSibling is not (LiteralInline or null) && !Word.Contains("mailto:", StringComparison.OrdinalIgnoreCase))
            || ((c == ')' || !char.IsAsciiDigit(page.Last)) && !IsInAddress());
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
