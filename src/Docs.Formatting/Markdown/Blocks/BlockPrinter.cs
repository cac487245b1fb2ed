using Docs.Formatting.Markdown.Inlines;
using Docs.Markdown.Footnotes;
using Docs.Model.Findings;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Blocks;

/// <summary>Prints blocks in the canonical form: those of a page, of a quote, of a list item.</summary>
internal sealed class BlockPrinter
{
    /// <summary>Characters of a page: a file may have as many bytes. What was longer before may still be.</summary>
    private const int MaxLength = 1 << 20;

    private readonly string _text;
    private readonly PageWriter _page;
    private readonly LeafPrinter _leaves;
    private readonly ListPrinter _lists;
    private readonly CodePrinter _code;
    private readonly TablePrinter _tables;
    private IReadOnlySet<int>? _kept;
    private bool _isBelowKept;
    private Block? _tooLong;

    private BlockPrinter(string text)
    {
        _text = text;
        _page = new(text.Length + (text.Length / 8));
        _leaves = new(_page);
        _lists = new(text, _page, this);
        _code = new(text, _page);
        _tables = new(_page);
    }

    /// <summary>In columns: where the content of the open containers begins. Tabs reach from there to multiples of four.</summary>
    public int Column { get; set; }

    /// <summary>
    /// A whole page, ended by one newline; null with a finding where it would be too long to be read again, as links
    /// by reference and wide tables can make it.
    /// </summary>
    /// <param name="kept">The lines at which blocks begin that are printed as they are written; null for none.</param>
    public static string? Print(MarkdownDocument document, string text, string path, ICollection<Finding> findings, IReadOnlySet<int>? kept)
    {
        var printer = new BlockPrinter(text) { _kept = kept };
        printer.PrintAll(document, isLoose: true);
        if (printer._tooLong is { } block)
        {
            findings.Add(Catalogue.FormIsTooLong(new(path, block.Line + 1), printer._leaves.IsTooLong ? InlinePrinter.MaxLength : MaxLength));
            return null;
        }

        if (printer._page.Length == 0)
        {
            printer._page.EndLine();
        }

        return printer._page.Written.SequenceEqual(text) ? text : printer._page.ToString();
    }

    /// <summary>All blocks of a container.</summary>
    /// <param name="isLoose">Whether empty lines come between them.</param>
    /// <param name="keepsLines">Whether they do so only where there were some.</param>
    public void PrintAll(ContainerBlock blocks, bool isLoose, bool keepsLines = false)
    {
        Block? previous = null;
        var wasKept = false;
        for (var i = 0; i < blocks.Count && _tooLong is null; i++)
        {
            var block = blocks[i];
            if (block is LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock)
            {
                continue;
            }

            var isKept = _kept is not null && blocks is MarkdownDocument && _kept.Contains(block.Line);
            if (previous is not null && !(isKept && wasKept) && (!(isKept || wasKept) || _lists.FollowsEmptyLine(block)))
            {
                Separate(previous, block, isLoose && (!keepsLines || _lists.FollowsEmptyLine(block)));
            }

            (_isBelowKept, wasKept) = (wasKept && blocks is MarkdownDocument, isKept);
            if (isKept)
            {
                PrintUnchanged(blocks, i);
            }
            else
            {
                Print(block, previous, isLoose);
            }

            previous = block;
            if (_leaves.IsTooLong || _page.Length > Math.Max(MaxLength, _text.Length))
            {
                _tooLong ??= block;
            }
        }
    }

    /// <summary>The lines of a block at the top of the page, up to the next one; empty ones too where that is kept as well.</summary>
    private void PrintUnchanged(ContainerBlock blocks, int index)
    {
        var rest = _text.AsSpan();
        var end = int.MaxValue;
        for (var next = index + 1; next < blocks.Count && end == int.MaxValue; next++)
        {
            end = blocks[next] is LinkReferenceDefinitionGroup ? end : blocks[next].Line;
        }

        for (var line = 0; line < end && !rest.IsEmpty; line++)
        {
            var length = rest.IndexOf('\n');
            length = length < 0 ? rest.Length : length;
            if (line >= blocks[index].Line)
            {
                _page.Write(rest[..length]);
                _page.EndLine();
            }

            rest = rest[Math.Min(rest.Length, length + 1)..];
        }

        if (!_kept!.Contains(end))
        {
            _page.TrimEmptyLines();
        }
    }

    private void Separate(Block previous, Block block, bool isLoose)
    {
        if (isLoose || (block is ParagraphBlock && previous is ListBlock && EndsWithParagraph(previous)))
        {
            _page.EndLine();
        }
        else if (block is ParagraphBlock && previous is QuoteBlock && EndsWithParagraph(previous))
        {
            _page.WriteMarker(">");
            _page.EndLine();
        }
    }

    /// <summary>Whether a paragraph right below a list or quote would be read as going on with the last one in it.</summary>
    private static bool EndsWithParagraph(Block block)
    {
        while (block is ContainerBlock { LastChild: { } last })
        {
            block = last;
        }

        return block is ParagraphBlock;
    }

    private void Print(Block block, Block? previous, bool isLoose)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                _leaves.PrintParagraph(paragraph, endsWithSpaces: !isLoose && EndsWithSpaces(paragraph));
                break;
            case HeadingBlock heading:
                _leaves.PrintHeading(heading);
                break;
            case ListBlock list:
                _lists.Print(list, previous as ListBlock);
                break;
            case CodeBlock code:
                var isFirst = previous is null && block.Parent is MarkdownDocument;
                _code.Print(code, Column, mayBeIndented: Column % 4 == 0 && !_isBelowKept && (isFirst || (isLoose && previous is not (null or ListBlock or FootnoteBlock))));
                break;
            case QuoteBlock quote:
                PrintQuote(quote);
                break;
            case FootnoteBlock footnote:
                PrintFootnote(footnote);
                break;
            case ThematicBreakBlock:
                // Behind a bullet or right below a paragraph, dashes are read as something else.
                _page.Write(isLoose && (previous is not null || block.Parent is not ListItemBlock) ? "---" : "___");
                _page.EndLine();
                break;
            case HtmlBlock html:
                PrintHtml(html, isBehindMarker: previous is null && html.Parent is ListItemBlock);
                break;
            case Table table:
                if (!_tables.TryPrint(table, MaxLength - _page.Length))
                {
                    _tooLong = table;
                }

                break;
            default:
                throw new InvalidOperationException($"a block that the dialect does not have: {block.GetType()}");
        }
    }

    private bool EndsWithSpaces(ParagraphBlock paragraph) =>
        paragraph.Parent is ListItemBlock && _text.AsSpan(0, paragraph.Span.End + 1).EndsWith("  ");

    private void PrintQuote(QuoteBlock quote)
    {
        _page.WriteMarker("> ");
        var start = _page.Length;
        var prefix = _page.AddPrefix("> ");
        Column += 2;
        PrintAll(quote, isLoose: true);
        Column -= 2;
        _page.RestorePrefix(prefix);
        if (_page.Length == start)
        {
            _page.Truncate(start - 1);
            _page.EndLine();
        }
    }

    private void PrintFootnote(FootnoteBlock footnote)
    {
        var isText = footnote is [ParagraphBlock, ..];
        _page.WriteMarker($"[^{footnote.Label}]:{(isText ? " " : "")}");
        if (!isText)
        {
            _page.EndLine();
        }

        var prefix = _page.AddPrefix("    ");
        Column += 4;
        PrintAll(footnote, isLoose: true);
        Column -= 4;
        _page.RestorePrefix(prefix);
    }

    /// <summary>As it is, without empty lines at its end; right behind a bullet, more white space would make it code.</summary>
    private void PrintHtml(HtmlBlock html, bool isBehindMarker)
    {
        var count = html.Lines.Count;
        while (count > 0 && html.Lines.Lines[count - 1].Slice.AsSpan().IndexOfAnyExcept(" \t\f") < 0)
        {
            count--;
        }

        for (var i = 0; i < count; i++)
        {
            var line = html.Lines.Lines[i].Slice.AsSpan();
            line = i == 0 && isBehindMarker ? line.TrimStart() : line;
            if (!line.IsEmpty)
            {
                _page.Write(line);
            }

            _page.EndLine();
        }
    }
}
