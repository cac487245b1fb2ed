using Docs.Markdown.Blocks;
using Docs.Markdown.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown;

/// <summary>
/// Finds the blocks at the top of a page that GitHub reads in another way than the reader here: they are printed as they
/// are written. Each case is something that hardly anybody means.
/// </summary>
internal sealed class DoubtfulBlocks
{
    private readonly string _text;
    private readonly List<int> _definitions = [];

    private DoubtfulBlocks(MarkdownDocument document, string text)
    {
        _text = text;
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup group)
            {
                _definitions.AddRange(group.Select(definition => definition.Line));
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
        var lines = new HashSet<int>();
        Block? previous = null;
        foreach (var block in document)
        {
            if (block is LinkReferenceDefinitionGroup)
            {
                continue;
            }

            if (previous is FootnoteBlock { Count: 0 } && block is HeadingBlock { IsSetext: true })
            {
                // GitHub underlines nothing within a footnote.
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
        if (block is CodeBlock and not FencedCodeBlock)
        {
            return true;
        }

        var above = _text.AsSpan(0, block.Span.Start);
        above = above[..Math.Max(0, above.LastIndexOf('\n'))];
        return !above[(above.LastIndexOf('\n') + 1)..].IsWhiteSpace();
    }

    private bool IsDoubtful(Block block)
    {
        if (DoubtfulBlock.IsMarked(block))
        {
            return true;
        }

        switch (block)
        {
            case FencedCodeBlock { ClosingFencedCharCount: 0, Parent: not MarkdownDocument }:
                // Where it ends, and whether empty lines in it count for the list around it.
                return true;
            case FootnoteBlock { Parent: not MarkdownDocument }:
                return true;
            case ListItemBlock { Count: > 0 } item when HasDefinitionAbove(item):
                return true;
            case ListItemBlock { Count: 0 } item when IsDefinition(item):
                return true;
            case Table { Parent: ListItemBlock parent } table when table.Line == parent.Line && IsBoxAt(table):
                return true;
            case HeadingBlock { IsSetext: true } heading when heading.Parent is FootnoteBlock || IsBox(heading):
                return true;
            case ParagraphBlock { Inline: not null } paragraph:
                return DoubtfulText.IsIn(paragraph, _text) || DoubtfulInlines.AreIn(paragraph.Inline);
            case HeadingBlock { Inline: not null } heading:
                return DoubtfulInlines.AreIn(heading.Inline);
            case ContainerBlock container and not LinkReferenceDefinitionGroup:
                foreach (var child in container)
                {
                    if (IsDoubtful(child))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Whether there is a definition in an item above its last block: GitHub counts it where it looks for empty lines.</summary>
    private bool HasDefinitionAbove(ListItemBlock item)
    {
        var index = _definitions.BinarySearch(item.Line);
        index = index < 0 ? ~index : index;
        return index < _definitions.Count && _definitions[index] < item.LastChild!.Line;
    }

    /// <summary>Whether a definition is all that there is in an item, with an empty line and more below it: GitHub's item goes on there.</summary>
    private bool IsDefinition(ListItemBlock item)
    {
        var isAtMarker = _definitions.BinarySearch(item.Line) >= 0;
        if (!isAtMarker && _definitions.BinarySearch(item.Line + 1) < 0)
        {
            return false;
        }

        var below = LineBelow(_text.AsSpan(item.Span.Start));
        below = isAtMarker ? below : LineBelow(below);
        return !below.IsWhiteSpace() && below[..(below.IndexOf('\n') is var end and >= 0 ? end : below.Length)].IsWhiteSpace();
    }

    private static ReadOnlySpan<char> LineBelow(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[(end + 1)..] : "";

    /// <summary>Whether an underlined title is nothing but the box of a task to GitHub, and the line below it something else.</summary>
    private static bool IsBox(HeadingBlock heading) =>
        heading is { Parent: ListItemBlock, Inline.FirstChild: LiteralInline text } && text.Content.AsSpan().StartsWith('[');

    /// <summary>Whether GitHub takes the first cell of a table for the box of a task, and the rest for its text.</summary>
    private bool IsBoxAt(Table table) => _text.AsSpan(table.Span.Start).TrimStart("| ") is ['[', ' ' or 'x' or 'X', ']', ..];
}
