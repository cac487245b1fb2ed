using System.Globalization;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown;

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
            blocks.PrintAll(item, hasEmptyLines);
            page.RestorePrefix(prefix);
            if (page.Length == start)
            {
                page.Truncate(start - 1);
                page.EndLine();
            }

            if (hasEmptyLines && i + 1 < list.Count)
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

    /// <summary>Whether no empty line makes a list loose: then one in code does, as the parser sees it.</summary>
    private bool IsWithoutEmptyLines(ListBlock list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (HasEmptyLines(list, i))
            {
                return false;
            }
        }

        return true;
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
    private bool FollowsEmptyLine(Block block)
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
