using Docs.Formatting.Markdown.Inlines;
using Docs.Markdown.Tasks;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Blocks;

/// <summary>Prints blocks of text: paragraphs, headings, and what is in the cells of tables.</summary>
internal sealed class LeafPrinter(PageWriter page)
{
    private readonly InlinePrinter _inlines = new(page);

    /// <summary>Whether a text became too long, as one does where links by reference get long URLs; the rest of it is missing.</summary>
    public bool IsTooLong => _inlines.IsTooLong;

    /// <summary>One line, but for hard line breaks.</summary>
    /// <param name="paragraph">What to print.</param>
    /// <param name="endsWithSpaces">Whether two spaces follow it, as they may in a list.</param>
    public void PrintParagraph(ParagraphBlock paragraph, bool endsWithSpaces)
    {
        _inlines.Print(paragraph, isOneLine: false);
        page.TrimEnd();
        LegacyLinks.EscapeLastBracket(page, paragraph.Inline?.LastChild);
        _inlines.EscapeLineStart();
        if (endsWithSpaces)
        {
            page.Write("  ");
        }
        else if (paragraph.Inline is { FirstChild: TaskBox { NextSibling: null } })
        {
            // Only white space behind it makes it a box.
            page.Write(' ');
        }

        page.EndLine();
    }

    /// <summary><c># Title</c>; where a hard line break does not allow that, the title stays underlined.</summary>
    public void PrintHeading(HeadingBlock heading)
    {
        if (heading.IsSetext && HasHardBreak(heading.Inline))
        {
            _inlines.Print(heading, isOneLine: false);
            _inlines.EscapeLineStart();
            page.EndLine();
            page.Write(heading.Level == 1 ? "===" : "---");
        }
        else
        {
            PrintMarkedHeading(heading);
        }

        page.EndLine();
    }

    /// <summary>The text of a cell, pipes and all.</summary>
    public void PrintCell(ParagraphBlock cell) => _inlines.Print(cell, isOneLine: true);

    private void PrintMarkedHeading(HeadingBlock heading)
    {
        page.Write('#', heading.Level);
        page.Write(' ');
        var start = page.Length;
        _inlines.Print(heading, isOneLine: true);
        if (page.Length == start)
        {
            page.Truncate(start - 1);
            return;
        }

        var title = page.Written[start..];
        var text = title.TrimEnd('#');
        if (text.Length < title.Length && (text.IsEmpty || text[^1] is ' ' or '\t'))
        {
            // A mark at the end of a heading would be dropped.
            page.Insert(page.Length - 1, '\\');
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
}
