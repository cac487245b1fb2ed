using Docs.Markdown.Blocks;
using Docs.Markdown.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Meaning;

/// <summary>
/// Finds the blocks at the top of a page that GitHub reads in another way than the reader here: they are printed as they
/// are written. Each case is something that hardly anybody means.
/// </summary>
internal sealed class DoubtfulBlocks
{
    private readonly string _text;
    private readonly List<(int Line, int Start, int End)> _definitions = [];

    private DoubtfulBlocks(MarkdownDocument document, string text)
    {
        _text = text;
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup group)
            {
                _definitions.AddRange(group.Select(definition => (definition.Line, definition.Span.Start, definition.Span.End)));
            }
        }

        _definitions.Sort();
    }

    /// <summary>The lines at which such blocks begin, from 0.</summary>
    /// <param name="document">With all of its inlines.</param>
    /// <param name="text">What was read.</param>
    public static HashSet<int> Find(MarkdownDocument document, string text)
    {
        var finder = new DoubtfulBlocks(document, text);
        var lines = finder._definitions.Where(finder.IsDoubtful).Select(static definition => definition.Line).ToHashSet();
        Block? previous = null;
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup)
            {
                continue;
            }

            if (previous is FootnoteBlock note && block is HeadingBlock { IsSetext: true } && (note.Count == 0 || text[block.Span.Start - 1] is ' ' or '\t'))
            {
                // GitHub underlines nothing within a footnote.
                lines.Add(previous.Line);
                lines.Add(block.Line);
            }
            else if (previous is not null && finder.IsBelowTable(previous, block))
            {
                lines.Add(previous.Line);
                lines.Add(block.Line);
            }
            else if (finder.IsDoubtful(block) || (previous is not null && lines.Contains(previous.Line) && finder.MayGoOn(previous, block)))
            {
                lines.Add(block.Line);
            }

            previous = block;
        }

        return lines;
    }

    /// <summary>Whether a block may be a part of a doubtful one above it.</summary>
    private bool MayGoOn(Block previous, Block block)
    {
        if (block is ListBlock or CodeBlock and not FencedCodeBlock)
        {
            return true;
        }

        return !IsEmptyLineBefore(block.Span.Start) || (block.Span.Start > 0 && _text[block.Span.Start - 1] is ' ' or '\t');
    }

    /// <summary>Whether a paragraph comes right below a list that ends with a table: GitHub counts the empty lines of such a list otherwise.</summary>
    private bool IsBelowTable(Block previous, Block block)
    {
        if (block is not ParagraphBlock || previous is not ListBlock || IsEmptyLineBefore(block.Span.Start))
        {
            return false;
        }

        var last = previous;
        while (last is ContainerBlock { Count: > 0 } container and not Table)
        {
            last = container.LastChild!;
        }

        return last is Table;
    }

    private bool IsDoubtful(Block block)
    {
        if (DoubtfulBlock.IsMarked(block))
        {
            return true;
        }

        switch (block)
        {
            case FencedCodeBlock { ClosingFencedCharCount: 0, Parent: not MarkdownDocument } fence:
                return CountsEmptyLine(fence);
            case FootnoteBlock { Parent: not MarkdownDocument }:
                return true;
            case ListItemBlock item when HasDefinition(item) || BeginsLate(item):
                return true;
            case Table { Parent: ListItemBlock parent } table when table.Line == parent.Line ? IsBoxAt(table) : DoubtfulText.LooksLikeTask(_text.AsSpan(table.Span.Start)):
                return true;
            case Table { Parent: not MarkdownDocument } table when BeginsOutside(table):
                return true;
            case HeadingBlock { IsSetext: true } heading when heading.Parent is FootnoteBlock || IsBox(heading) || DoubtfulText.MayBeDefinition(heading, _text):
                return true;
            case ParagraphBlock { Inline: not null } paragraph:
                return DoubtfulText.IsIn(paragraph, _text) || DoubtfulInlines.AreIn(paragraph.Inline);
            case HeadingBlock { Inline: not null } heading:
                return DoubtfulText.IsInLine(_text.AsSpan(heading.Span.Start, heading.Span.Length)) || DoubtfulInlines.AreIn(heading.Inline);
            case ContainerBlock container and not LinkReferenceDefinitionGroup:
                Block? previous = null;
                foreach (var child in container)
                {
                    if (IsDoubtful(child) || (previous is not null && IsBelowTable(previous, child)))
                    {
                        return true;
                    }

                    previous = child;
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>
    /// Whether there is a definition in a list with an empty line above or below it, or with more of its item below it:
    /// GitHub counts it where it looks for empty lines, and for the text of an item.
    /// </summary>
    /// <param name="item">Any item.</param>
    private bool HasDefinition(ListItemBlock item)
    {
        var last = item.Count == 0 ? item.Line : item.LastChild!.Line;
        var index = _definitions.FindIndex(definition => definition.Line >= item.Line);
        if (index < 0)
        {
            return false;
        }

        var (line, start, end) = _definitions[index];
        var goesOn = item.Count > 0 && end < item.LastChild!.Span.End;
        return line < last || goesOn || (start <= item.Span.End + 1 && ((line > item.Line && IsEmptyLineBefore(start)) || IsEmptyLineBehind(end)));
    }

    /// <summary>Whether there are empty lines between the marker of an item and its text: to GitHub they do not make the list loose.</summary>
    private static bool BeginsLate(ListItemBlock item) => item.Count > 0 && item[0].Line > item.Line + 1 && (item.Count > 1 || item.Parent!.Count > 1);

    /// <summary>Whether a fence that nothing closes ends with an empty line, and the list around it does not: whether that makes the list loose is doubtful.</summary>
    private bool CountsEmptyLine(FencedCodeBlock fence)
    {
        var listEnd = -1;
        for (var parent = fence.Parent; parent is not null; parent = parent.Parent)
        {
            listEnd = parent is ListBlock ? parent.Span.End : listEnd;
        }

        var last = fence.Lines.Count > 0 ? fence.Lines.Lines[fence.Lines.Count - 1] : default;
        var end = Math.Max(fence.Span.End, last.Position + last.Slice.Length);
        return listEnd > end && (IsEmptyLineBehind(end) || (fence.Lines.Count > 0 && last.Slice.AsSpan().IsWhiteSpace()));
    }

    /// <summary>
    /// Whether a definition has other white space in it or in the text below it, or a line below it that would underline
    /// text, were there any, and something below that.
    /// </summary>
    private bool IsDoubtful((int Line, int Start, int End) definition)
    {
        if (OtherSpace.IsIn(ParagraphAt(definition.Start)))
        {
            return true;
        }

        var lines = ParagraphAt(Math.Min(definition.End, _text.Length)).EnumerateLines();
        if (!lines.MoveNext() || !lines.MoveNext())
        {
            return false;
        }

        var below = lines.Current.Trim(" \t>");
        return below.Length > 0 && (below is "-" or "--" || !below.ContainsAnyExcept('=')) && lines.MoveNext();
    }

    /// <summary>The lines of a paragraph from a place on.</summary>
    private ReadOnlySpan<char> ParagraphAt(int start)
    {
        var end = _text.AsSpan(start).IndexOf('\n') is var first and >= 0 ? start + first : _text.Length;
        while (end < _text.Length && !IsEmptyLineBehind(end))
        {
            end = _text.AsSpan(end + 1).IndexOf('\n') is var next and >= 0 ? end + 1 + next : _text.Length;
        }

        return _text.AsSpan(start, end - start);
    }

    private bool IsEmptyLineBefore(int start)
    {
        var above = _text.AsSpan(0, start);
        above = above[..Math.Max(0, above.LastIndexOf('\n'))];
        return start > 0 && !above[(above.LastIndexOf('\n') + 1)..].ContainsAnyExcept(" \t>");
    }

    /// <summary>Whether there is an empty line behind a place, and more below it.</summary>
    private bool IsEmptyLineBehind(int end)
    {
        var rest = _text.AsSpan(Math.Min(end, _text.Length));
        rest = rest.IndexOf('\n') is var line and >= 0 ? rest[(line + 1)..] : "";
        return !rest.IsWhiteSpace() && !rest[..(rest.IndexOf('\n') is var next and >= 0 ? next : rest.Length)].ContainsAnyExcept(" \t>");
    }

    /// <summary>Whether an underlined title is nothing but the box of a task to GitHub, and the line below it something else.</summary>
    private bool IsBox(HeadingBlock heading) =>
        heading is { Parent: ListItemBlock, Inline.FirstChild: LiteralInline text } && (text.Content.AsSpan().StartsWith('[') || DoubtfulText.LooksLikeTask(_text.AsSpan(heading.Span.Start)));

    /// <summary>Whether the head of a table in a quote has not all the marks of its quotes before it.</summary>
    private bool BeginsOutside(Table table)
    {
        var quotes = 0;
        for (var parent = table.Parent; parent is not null; parent = parent.Parent)
        {
            quotes += parent is QuoteBlock ? 1 : 0;
        }

        var above = _text.AsSpan(0, table.Span.Start);
        return above[(above.LastIndexOf('\n') + 1)..].Count('>') < quotes;
    }

    /// <summary>Whether GitHub takes the first cell of a table for the box of a task, and the rest for its text.</summary>
    private bool IsBoxAt(Table table) => _text.AsSpan(table.Span.Start).TrimStart("| ") is ['[', ' ' or 'x' or 'X', ']', ..];
}
