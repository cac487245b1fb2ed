using Docs.Markdown.Tasks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Inlines;

/// <summary>Prints the text of paragraphs, headings and cells.</summary>
internal sealed class InlinePrinter(PageWriter page)
{
    /// <summary>So far behind, a line that goes on with a paragraph is nothing else.</summary>
    private const string Indent = "    ";

    /// <summary>Characters of a paragraph, heading or cell: what is longer would not be read again.</summary>
    public const int MaxLength = 32 * 1024;

    private readonly TextPrinter _text = new(page);
    private bool _isFirstLine;
    private bool _startsWithText;
    private LeafBlock? _block;
    private ContainerInline? _root;
    private bool? _hasBacktick;
    private bool? _hasBareMark;
    private int _start;
    private bool _isOneLine;

    /// <summary>Whether a text became too long, as one does where links by reference get long URLs; the rest of it is missing.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>All text of a block.</summary>
    /// <param name="block">A paragraph, a heading or a cell.</param>
    /// <param name="isOneLine">Whether it must not go over lines.</param>
    public void Print(LeafBlock block, bool isOneLine)
    {
        _block = block;
        _root = block.Inline;
        _hasBacktick = null;
        _hasBareMark = null;
        _start = page.Length;
        _isOneLine = isOneLine;
        _isFirstLine = true;
        _startsWithText = block.Inline?.FirstChild is LiteralInline or DelimiterInline;
        _text.Start(block.Inline);
        if (block.ProcessInlines)
        {
            PrintAll(block.Inline);
        }
        else
        {
            page.Write(block.Lines.Lines[0].Slice.AsSpan());
        }
    }

    /// <summary>Makes sure that the current line is not read as something else than text.</summary>
    public void EscapeLineStart()
    {
        if (_isFirstLine && page.Length > _start + 4 && page.Written[_start + 3] is ' ' or '\t' && LineEnd.IsBehindBox(_block!, page.Written.Slice(_start, 3)))
        {
            page.Insert(_start, '\\');
        }

        LineStart.Escape(page, _isFirstLine, _startsWithText);
    }

    private void PrintAll(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Print(inline);
        }
    }

    private void Print(Inline inline)
    {
        if (page.Length - _start > MaxLength)
        {
            IsTooLong = true;
            return;
        }

        switch (inline)
        {
            case LiteralInline literal:
                _text.Print(literal);
                break;
            case LineBreakInline line:
                PrintLineBreak(line);
                break;
            case CodeInline code:
                PrintCode(code);
                break;
            case EmphasisInline emphasis:
                PrintEmphasis(emphasis);
                break;
            case LinkInline { IsAutoLink: true } link:
                LegacyLinks.JoinLink(page, link);
                page.Write(link.FirstChild is LiteralInline name && !IsMail(link) ? name.Content.AsSpan() : link.Url);
                break;
            case LinkInline link:
                page.Write(link.IsImage ? "![" : "[");
                PrintAll(link);
                page.Write(']');
                LinkPrinter.PrintTarget(page, link.Url ?? "", link.Title ?? "");
                break;
            case AutolinkInline link when link.Parent == _root && BareLink.MayBe(link, page.Last):
                page.Write(link.Url);
                break;
            case AutolinkInline link:
                page.Write('<');
                page.Write(link.Url);
                page.Write('>');
                break;
            case HtmlInline html:
                PrintHtml(html);
                break;
            case HtmlEntityInline entity:
                page.Write(entity.Original.AsSpan());
                break;
            case TaskBox task:
                page.Write('[');
                page.Write(task.Mark);
                page.Write(']');
                break;
            case DelimiterInline delimiter:
                _text.PrintMark(delimiter.ToLiteral());
                PrintAll(delimiter);
                break;
            case ContainerInline inlines:
                PrintAll(inlines);
                break;
            default:
                throw new InvalidOperationException($"an inline that the dialect does not have: {inline.GetType()}");
        }
    }

    /// <summary>A bare mail address shows less than was written.</summary>
    private static bool IsMail(LinkInline link) => link.Url!.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private void PrintLineBreak(LineBreakInline line)
    {
        if (line.NextSibling is null && line.Parent == _root)
        {
            return;
        }

        var isBehindBox = _isFirstLine && LineEnd.IsBehindBox(_block!, page.Written[_start..]);
        if (!line.IsHard)
        {
            if (isBehindBox || (_isFirstLine && LineEnd.IsBehindAlert(_block!, page.Written[_start..])))
            {
                page.TrimEnd();
                EndLine();
            }
            else
            {
                _text.PrintSpace();
            }

            return;
        }

        if (isBehindBox || (line.IsBackslash && NeedsBackslash(line)))
        {
            page.Write('\\');
        }
        else
        {
            page.TrimEnd();
            page.Write("  ");
        }

        EndLine();
    }

    /// <summary>White space alone is no line, lets no emphasis begin, and can end a tag or an address.</summary>
    private bool NeedsBackslash(LineBreakInline line) =>
        page.Last is '\n' or '*' or '_' or '~' || (line.PreviousSibling is null && line.Parent is EmphasisInline)
        || page.Written[page.ContentStart] == '<' || _text.MayBeMarkup || _text.IsInAddress();

    private void PrintEmphasis(EmphasisInline emphasis)
    {
        if (EmphasisMark.MayBecomeOneWithInner(emphasis, page.Last) && !(_hasBareMark ??= EmphasisMark.IsBareIn(_root!)))
        {
            page.Write('*', 3);
            PrintAll((EmphasisInline)emphasis.FirstChild!);
            page.Write('*', 3);
            return;
        }

        var becomesStar = emphasis.DelimiterChar == '_' && EmphasisMark.MayBecomeStar(emphasis, page.Last)
            && !(_hasBareMark ??= EmphasisMark.IsBareIn(_root!));
        var mark = becomesStar ? '*' : emphasis.DelimiterChar;
        page.Write(mark, emphasis.DelimiterCount);
        PrintAll(emphasis);
        page.Write(mark, emphasis.DelimiterCount);
    }

    private void PrintCode(CodeInline code)
    {
        var mayReduce = code.DelimiterCount == 1 || !(_hasBacktick ??= CodeSpan.IsBacktickIn(_root!));
        var span = CodeSpan.Of(code, mayReduce, mayHaveLines: !_isOneLine, isInBrackets: _text.IsInPointedBrackets());
        page.Write('`', span.Mark);
        page.Write(span.IsPadded ? " " : "");
        PrintLines(span.Text);
        page.Write(span.IsPadded ? " " : "");
        page.Write('`', span.Mark);
    }

    /// <summary>A tag keeps its lines: on one line, it could be a block of its own.</summary>
    private void PrintHtml(HtmlInline html)
    {
        var tag = html.Tag;
        if (_isOneLine)
        {
            page.Write(tag.Replace('\n', ' '));
            return;
        }

        if (page.Last == '\n' && !_isFirstLine && HtmlStart.InterruptsParagraph(tag))
        {
            page.Write(Indent);
        }

        PrintLines(tag);
        if (html == _root!.FirstChild && html.NextSibling is (null or LineBreakInline { IsHard: true }) && !tag.Contains('\n', StringComparison.Ordinal))
        {
            // A line that is nothing but a tag: what makes it text, a definition above it, is not printed.
            page.Write("&#32;");
        }
    }

    private void PrintLines(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is var end and >= 0)
        {
            page.Write(text[..end]);
            text = text[(end + 1)..];
            EndLine();
            if (!text.IsEmpty && !LineStart.IsText(text))
            {
                page.Write(Indent);
            }
        }

        page.Write(text);
    }

    private void EndLine()
    {
        EscapeLineStart();
        _isFirstLine = false;
        page.EndLine();
    }
}
