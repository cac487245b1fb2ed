using System.Text;
using Docs.Markdown.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Meaning;

/// <summary>
/// What a reader sees of the blocks of a page, as texts to compare: without what the canonical form may change, such as
/// white space, the numbers of items and the marks of emphasis.
/// </summary>
internal sealed class BlockMeaning
{
    private readonly StringBuilder _text = new();
    private readonly InlineMeaning _inlines;

    private BlockMeaning() => _inlines = new(_text);

    /// <summary>One text for each block at the top of a page; definitions have none.</summary>
    /// <param name="document">With all of its inlines.</param>
    public static IReadOnlyList<BlockMeaning.Part> Of(MarkdownDocument document)
    {
        var parts = new List<Part>(document.Count);
        foreach (var block in document)
        {
            if (block is not (LinkReferenceDefinitionGroup or LinkReferenceDefinition or BlankLineBlock))
            {
                var meaning = new BlockMeaning();
                meaning.Add(block, isTight: false);
                parts.Add(new(block.Line, meaning._text.ToString()));
            }
        }

        return parts;
    }

    private void AddAll(ContainerBlock blocks, bool isTight)
    {
        foreach (var block in blocks)
        {
            Add(block, isTight);
        }
    }

    private void Add(Block block, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                _text.Append(isTight ? "<t>" : "<p>");
                _inlines.AddAll(paragraph.Inline, mayBeAlert: paragraph.Parent is QuoteBlock quote && quote[0] == paragraph);
                break;
            case HeadingBlock heading:
                _text.Append("<h").Append(heading.Level).Append('>');
                _inlines.AddAll(heading.Inline, mayBeAlert: false);
                break;
            case CodeBlock code:
                AddCode(code);
                break;
            case HtmlBlock html:
                _text.Append("<html>");
                AddLines(html.Lines, isCode: false);
                break;
            case ListBlock list:
                _text.Append(list.IsOrdered ? "<ol>" : "<ul>");
                AddAll(list, list.IsLoose);
                break;
            case ListItemBlock item:
                _text.Append("<li>");
                AddAll(item, isTight: !((ListBlock)item.Parent!).IsLoose);
                break;
            case FootnoteBlock footnote:
                _text.Append("<note ").Append(footnote.Label).Append('>');
                AddAll(footnote, isTight: false);
                break;
            case Table table:
                AddTable(table);
                break;
            case ContainerBlock container:
                _text.Append('<').Append(container.GetType().Name).Append('>');
                AddAll(container, isTight: false);
                break;
            default:
                _text.Append('<').Append(block.GetType().Name).Append('>');
                return;
        }

        _text.Append("</>");
    }

    private void AddCode(CodeBlock code)
    {
        _text.Append("<code ").Append((code as FencedCodeBlock)?.Info).Append('>');
        AddLines(code.Lines, isCode: true);
    }

    private void AddLines(StringLineGroup lines, bool isCode)
    {
        var start = _text.Length;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            line = isCode ? line.TrimEnd(' ') : line.Trim();
            if (!line.IsWhiteSpace() || _text.Length > start)
            {
                foreach (var c in line)
                {
                    // How far code is behind is counted anew where tabs and spaces meet.
                    _text.Append(isCode && c is ' ' or '\t' ? "" : c);
                }

                _text.Append('\n');
            }
        }

        while (_text.Length > start && _text[^1] == '\n')
        {
            _text.Length--;
        }
    }

    private void AddTable(Table table)
    {
        var columns = ((TableRow)table[0]).Count;
        _text.Append("<table>");
        for (var i = 0; i < columns && i < table.ColumnDefinitions.Count; i++)
        {
            _text.Append(table.ColumnDefinitions[i].Alignment?.ToString() ?? "-");
        }

        foreach (var row in table)
        {
            _text.Append("<tr>");
            for (var i = 0; i < columns; i++)
            {
                _text.Append("<td>");
                if (i < ((TableRow)row).Count && ((TableCell)((TableRow)row)[i]) is [ParagraphBlock paragraph, ..])
                {
                    _inlines.AddAll(paragraph.Inline, mayBeAlert: false);
                }
            }
        }
    }

    /// <summary>What a reader sees of one block.</summary>
    /// <param name="Line">Where it begins, from 0.</param>
    /// <param name="Text">To be compared only.</param>
    internal readonly record struct Part(int Line, string Text);
}
