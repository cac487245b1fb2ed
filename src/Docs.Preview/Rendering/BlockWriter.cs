using System.Globalization;
using Docs.Markdown.Footnotes;
using Docs.Preview.Html;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Preview.Rendering;

/// <summary>
/// Writes a tree that the reader made as HTML, laid out as in GitHub's specification. Well-formed wherever no author's
/// HTML is. It calls itself as deep as the reader lets lists and quotes nest.
/// </summary>
/// <param name="ids">The ids of headings; those that it lacks get none.</param>
/// <param name="footnotes">Those of the text; null for the form of the specification, which has none.</param>
internal sealed class BlockWriter(HtmlForm form, HtmlText html, IReadOnlyDictionary<HeadingBlock, string> ids, FootnoteList? footnotes = null)
{
    private readonly CodeBlockWriter _code = new(form, html);
    private readonly RawHtmlWriter _raw = new(form, html);

    /// <summary>How many tags of authors there were.</summary>
    public int RawTags => _raw.Tags;

    private InlineWriter Inlines => field ??= new(form, html, _raw, footnotes is null ? null : new(form, html, footnotes));

    public void WriteAll(ContainerBlock blocks, bool isTight = false)
    {
        foreach (var block in blocks)
        {
            Write(block, isTight);
        }
    }

    private void Write(Block block, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when isTight:
                Inlines.WriteAll(paragraph.Inline);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, paragraph.Inline?.FirstChild);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case HtmlBlock markup:
                WriteHtml(markup);
                break;
            case ThematicBreakBlock:
                Open("hr", block);
                html.WriteRaw(" />\n");
                break;
            case QuoteBlock quote:
                WriteQuote(quote);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Table table:
                WriteTable(table);
                break;
            case FootnoteBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock:
                break;
            default:
                throw new InvalidOperationException($"a block that the dialect does not have: {block.GetType()}");
        }
    }

    /// <summary>Begins a line with a tag, its end left open.</summary>
    private void Open(string name, Block block, string? className = null, string? id = null)
    {
        html.EndLine();
        html.WriteRaw("<").WriteRaw(name);
        if (form.Mark is { } mark)
        {
            if (!string.IsNullOrEmpty(id))
            {
                html.WriteAttribute(mark + OwnAttribute.Id, id);
            }

            if (className is not null)
            {
                html.WriteAttribute(mark + OwnAttribute.Class, className);
            }

            if (!IsPlaceOfItem(block))
            {
                WritePlace(SourcePlaces.StartOf(block));
            }
        }
    }

    /// <summary>Whether a block begins where the item of a list does that it is the first block of, and which tells so.</summary>
    private bool IsPlaceOfItem(Block block) =>
        block.Parent is ListItemBlock item && item[0] == block && form.LineOf(SourcePlaces.StartOf(item)) == form.LineOf(SourcePlaces.StartOf(block));

    private void WritePlace(int offset)
    {
        if (form.Mark is { } mark)
        {
            html.WriteRaw(" ").WriteRaw(mark).WriteRaw(OwnAttribute.Line).WriteRaw("=\"").WriteNumber(form.LineOf(offset)).WriteRaw("\"");
            if (form.OriginAt(offset) is { } origin)
            {
                html.WriteAttribute(mark + OwnAttribute.Origin, origin);
            }
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph, Inline? from)
    {
        Open("p", paragraph);
        html.WriteRaw(">");
        Inlines.WriteFrom(from);
        html.WriteRaw("</p>\n");
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var name = heading.Level switch { 1 => "h1", 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
        Open(name, heading, id: ids.GetValueOrDefault(heading));
        html.WriteRaw(">");
        Inlines.WriteAll(heading.Inline);
        html.WriteRaw("</").WriteRaw(name).WriteRaw(">\n");
    }

    private void WriteCode(CodeBlock code)
    {
        Open("pre", code);
        html.WriteRaw(">");
        _code.Write(code);
        html.WriteRaw("</pre>\n");
        _code.WriteNote(code);
    }

    /// <summary>Writes the footnotes that the text referred to, below it.</summary>
    public void WriteFootnotes()
    {
        if (footnotes is null || footnotes.Shown.Count == 0)
        {
            return;
        }

        html.WriteRaw("<div").WriteAttribute(form.Mark + OwnAttribute.Class, "footnotes").WriteRaw(">\n<ol>\n");
        for (var i = 0; i < footnotes.Shown.Count; i++)
        {
            Open("li", footnotes.Shown[i], id: $"user-content-fn-{(i + 1).ToString(CultureInfo.InvariantCulture)}");
            html.WriteRaw(">");
            WriteAll(footnotes.Shown[i]);
            html.WriteRaw("<p><a href=\"#fnref-").WriteNumber(i + 1).WriteRaw("\" title=\"Back to the text\">↩</a></p></li>\n");
        }

        html.WriteRaw("</ol>\n</div>\n");
    }

    private void WriteHtml(HtmlBlock markup)
    {
        html.EndLine();
        for (var i = 0; i < markup.Lines.Count; i++)
        {
            var line = markup.Lines.Lines[i].Slice.AsSpan();
            if (i == 0 && form.Mark is not null)
            {
                _raw.WriteFirst(line, () => WritePlace(markup.Span.Start));
            }
            else
            {
                _raw.Write(line);
            }

            html.WriteRaw("\n");
        }
    }

    private void WriteQuote(QuoteBlock quote)
    {
        if (AlertKind.Find(quote, out var content) is { } alert && form.Mark is { } mark)
        {
            Open("div", quote, alert.ClassName);
            html.WriteRaw(">\n<p").WriteAttribute(mark + OwnAttribute.Class, "markdown-alert-title").WriteRaw(">").Write(alert.Title).WriteRaw("</p>\n");
            if (content is not null)
            {
                html.WriteRaw("<p");
                WritePlace(content.Span.Start);
                html.WriteRaw(">");
                Inlines.WriteFrom(content);
                html.WriteRaw("</p>\n");
            }

            foreach (var block in quote.Skip(1))
            {
                Write(block, isTight: false);
            }

            html.EndLine();
            html.WriteRaw("</div>\n");
            return;
        }

        Open("blockquote", quote);
        html.WriteRaw(">\n");
        WriteAll(quote);
        html.EndLine();
        html.WriteRaw("</blockquote>\n");
    }

    private void WriteList(ListBlock list)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        html.EndLine();
        html.WriteRaw("<").WriteRaw(name);
        if (list.IsOrdered && list.OrderedStart is { } text && int.TryParse(text, CultureInfo.InvariantCulture, out var start) && start != 1)
        {
            html.WriteRaw(" start=\"").WriteNumber(start).WriteRaw("\"");
        }

        html.WriteRaw(">\n");
        foreach (var item in list)
        {
            Open("li", item, IsTask(item) ? "task-list-item" : null);
            html.WriteRaw(">");
            WriteAll((ContainerBlock)item, isTight: !list.IsLoose);
            html.WriteRaw("</li>\n");
        }

        html.WriteRaw("</").WriteRaw(name).WriteRaw(">\n");
    }

    private static bool IsTask(Block item) => item is ListItemBlock and [ParagraphBlock { Inline.FirstChild: TaskList }, ..];

    private void WriteTable(Table table)
    {
        html.EndLine();
        html.WriteRaw("<table>\n<thead>\n");
        for (var i = 0; i < table.Count; i++)
        {
            if (i == 1)
            {
                html.WriteRaw("</thead>\n<tbody>\n");
            }

            WriteRow((TableRow)table[i], table.ColumnDefinitions);
        }

        html.WriteRaw(table.Count > 1 ? "</tbody>\n</table>\n" : "</thead>\n</table>\n");
    }

    private void WriteRow(TableRow row, List<TableColumnDefinition> columns)
    {
        var name = row.IsHeader ? "th" : "td";
        Open("tr", row);
        html.WriteRaw(">\n");
        for (var i = 0; i < row.Count; i++)
        {
            html.WriteRaw("<").WriteRaw(name).WriteRaw((i < columns.Count ? columns[i].Alignment : null) switch
            {
                TableColumnAlign.Left => " align=\"left\">",
                TableColumnAlign.Center => " align=\"center\">",
                TableColumnAlign.Right => " align=\"right\">",
                _ => ">",
            });
            WriteAll((TableCell)row[i], isTight: true);
            html.WriteRaw("</").WriteRaw(name).WriteRaw(">\n");
        }

        html.WriteRaw("</tr>\n");
    }
}
