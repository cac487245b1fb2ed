using System.Globalization;
using Docs.Formatting.Markdown.Inlines;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Blocks;

/// <summary>
/// Prints lists: <c>-⇥item</c> and <c>1.⇥item</c>, what continues an item behind as many tabs as lead to its content.
/// </summary>
internal sealed class ListPrinter(string text, PageWriter page, BlockPrinter blocks)
{
    /// <summary>Enough for the deepest content that an item of nine digits can have.</summary>
    private const string Tabs = "\t\t\t\t";

    private bool _isAlternate;

    /// <param name="list">What to print.</param>
    /// <param name="previous">The list right before it: its like gets another marker, or they would become one.</param>
    public void Print(ListBlock list, ListBlock? previous)
    {
        var isAlternate = previous is not null ? previous.IsOrdered == list.IsOrdered && !_isAlternate : IsNothingBehindBullet(list);
        var isLooseForNoReason = list.IsLoose && IsWithoutEmptyLines(list);
        var isLoose = isLooseForNoReason || (list.IsLoose && IsLoose(list));
        var outer = blocks.Column;
        for (var i = 0; i < list.Count; i++)
        {
            var item = (ListItemBlock)list[i];
            var hasEmptyLines = list.IsLoose && (isLooseForNoReason || HasEmptyLines(list, i));
            var marker = list.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}{(isAlternate ? ')' : '.')}\t")
                : isAlternate ? "+\t" : "-\t";
            blocks.Column = ((outer + marker.Length - 1) / 4 * 4) + 4;
            page.WriteMarker(marker);
            var start = page.Length;
            var prefix = page.AddPrefix(Tabs.AsSpan(0, (blocks.Column / 4) - (outer / 4)));
            blocks.PrintAll(item, hasEmptyLines, keepsLines: !isLoose);
            page.RestorePrefix(prefix);
            if (page.Length == start)
            {
                page.Truncate(start - 1);
                page.EndLine();
            }

            if (hasEmptyLines && i + 1 < list.Count && (isLoose || FollowsEmptyLine(list[i + 1])))
            {
                page.EndLine();
            }
        }

        blocks.Column = outer;
        _isAlternate = isAlternate;
    }

    /// <summary>Bullets in a row, and nothing behind them, are a rule.</summary>
    private static bool IsNothingBehindBullet(ListBlock list) =>
        !list.IsOrdered && list.Parent is ListItemBlock && list is [ListItemBlock { Count: 0 }, ..];

    /// <summary>
    /// Whether an empty line makes the items of a list paragraphs: one below a heading, a rule, a quote or a fence does
    /// not, as GitHub sees it.
    /// </summary>
    private bool IsLoose(ListBlock list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var item = (ListItemBlock)list[i];
            for (var k = 1; k < item.Count; k++)
            {
                if (CountsEmptyLine(item[k - 1]) && FollowsEmptyLine(item[k]))
                {
                    return true;
                }
            }

            if (i + 1 < list.Count && CountsEmptyLine(item) && FollowsEmptyLine(list[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the empty line that makes a list loose is gone, with a definition; one in code makes none loose.</summary>
    private bool IsWithoutEmptyLines(ListBlock list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (HasEmptyLines(list, i) || HasLines((ListItemBlock)list[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLines(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is CodeBlock or HtmlBlock || (block is ContainerBlock inner && HasLines(inner)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CountsEmptyLine(Block block)
    {
        while (block is ListBlock or ListItemBlock && ((ContainerBlock)block).LastChild is { } last)
        {
            block = last;
        }

        return block is not (QuoteBlock or HeadingBlock or ThematicBreakBlock or FencedCodeBlock);
    }

    /// <summary>Whether empty lines come between the blocks of an item, or between it and the next one.</summary>
    private bool HasEmptyLines(ListBlock list, int index)
    {
        var item = (ListItemBlock)list[index];
        for (var i = 1; i < item.Count; i++)
        {
            if (FollowsEmptyLine(item[i]))
            {
                return true;
            }
        }

        return index + 1 < list.Count && FollowsEmptyLine(list[index + 1]);
    }

    /// <summary>Whether the line before a block is empty, but for the marks of the quotes around it.</summary>
    public bool FollowsEmptyLine(Block block)
    {
        var end = text.AsSpan(0, block.Span.Start).LastIndexOf('\n');
        if (end < 0)
        {
            return false;
        }

        var line = text.AsSpan(0, end);
        line = line[(line.LastIndexOf('\n') + 1)..];
        return !line.ContainsAnyExcept(" \t>") && line.Count('>') <= Quotes(block);
    }

    private static int Quotes(Block block)
    {
        var quotes = 0;
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            quotes += parent is QuoteBlock ? 1 : 0;
        }

        return quotes;
    }
}
