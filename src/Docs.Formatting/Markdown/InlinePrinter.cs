using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown;

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
    private ContainerInline? _root;
    private bool? _hasBacktick;
    private bool? _hasBareMark;
    private int _start;
    private bool _isHeading;

    /// <summary>Whether a text became too long, as one does where links by reference get long URLs; the rest of it is missing.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>One line, but for hard line breaks. In a list, two spaces at the end stay, as after other lines.</summary>
    /// <param name="paragraph">What to print.</param>
    /// <param name="endsWithSpaces">Whether two spaces follow it.</param>
    public void PrintParagraph(ParagraphBlock paragraph, bool endsWithSpaces)
    {
        Start(paragraph);
        _startsWithText = paragraph.Inline?.FirstChild is LiteralInline or DelimiterInline;
        PrintContent(paragraph);
        page.TrimEnd();
        OlderReading.EscapeLastBracket(page, paragraph.Inline?.LastChild);
        LineStart.Escape(page, _isFirstLine, _startsWithText);
        if (endsWithSpaces)
        {
            page.Write("  ");
        }

        page.EndLine();
    }

    /// <summary><c># Title</c>; where a hard line break does not allow that, the title stays underlined.</summary>
    public void PrintHeading(HeadingBlock heading)
    {
        Start(heading);
        if (heading.IsSetext && HasHardBreak(heading.Inline))
        {
            PrintAll(heading.Inline);
            EndLine();
            page.Write(heading.Level == 1 ? "===" : "---");
            page.EndLine();
            return;
        }

        _isHeading = true;
        page.Write('#', heading.Level);
        page.Write(' ');
        var start = page.Length;
        PrintContent(heading);
        _isHeading = false;
        if (page.Length == start)
        {
            page.Truncate(start - 1);
        }
        else
        {
            EscapeClosing(start);
        }

        page.EndLine();
    }

    /// <summary>The text of a table cell.</summary>
    public void PrintCell(ParagraphBlock cell)
    {
        Start(cell);
        _isHeading = true;
        PrintContent(cell);
    }

    private void Start(LeafBlock block)
    {
        _root = block.Inline;
        _hasBacktick = null;
        _hasBareMark = null;
        _start = page.Length;
        _isFirstLine = true;
        _startsWithText = true;
        _text.Start();
    }

    private void PrintContent(LeafBlock block)
    {
        if (block.ProcessInlines)
        {
            PrintAll(block.Inline);
        }
        else
        {
            page.Write(block.Lines.Lines[0].Slice.AsSpan());
        }
    }

    private static bool HasHardBreak(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LineBreakInline line ? line.IsHard : inline is ContainerInline container && HasHardBreak(container))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A <c>#</c> at the end of a heading would be dropped.</summary>
    private void EscapeClosing(int start)
    {
        var title = page.Written[start..];
        var text = title.TrimEnd('#');
        if (text.Length < title.Length && (text.IsEmpty || text[^1] is ' ' or '\t'))
        {
            page.Insert(page.Length - 1, '\\');
        }
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
                OlderReading.JoinLink(page, link);
                page.Write(link.FirstChild is LiteralInline name && !link.Url!.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? name.Content.AsSpan() : link.Url);
                break;
            case LinkInline link:
                page.Write(link.IsImage ? "![" : "[");
                PrintAll(link);
                page.Write(']');
                LinkPrinter.PrintTarget(page, link.Url ?? "", link.Title ?? "");
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
            case TaskList task:
                page.Write(task.Checked ? "[x]" : "[ ]");
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

    private void PrintLineBreak(LineBreakInline line)
    {
        if (line.NextSibling is null && line.Parent == _root)
        {
            return;
        }

        if (!line.IsHard)
        {
            _text.PrintSpace();
            return;
        }

        if (line.IsBackslash && NeedsBackslash(line))
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
        || page.Written[page.ContentStart] == '<' || _text.IsInAddress();

    private void PrintEmphasis(EmphasisInline emphasis)
    {
        var mark = emphasis.DelimiterChar == '_' && EmphasisMark.MayBecomeStar(emphasis, page.Last) && !(_hasBareMark ??= EmphasisMark.IsBareIn(_root!)) ? '*' : emphasis.DelimiterChar;
        page.Write(mark, emphasis.DelimiterCount);
        PrintAll(emphasis);
        page.Write(mark, emphasis.DelimiterCount);
    }

    private void PrintCode(CodeInline code)
    {
        var mayReduce = code.DelimiterCount == 1 || !(_hasBacktick ??= CodeSpan.IsBacktickIn(_root!));
        var span = CodeSpan.Of(code, mayReduce, mayHaveLines: !_isHeading, isInBrackets: _text.IsInPointedBrackets());
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
        if (_isHeading)
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
        LineStart.Escape(page, _isFirstLine, _startsWithText);
        _isFirstLine = false;
        page.EndLine();
    }
}
