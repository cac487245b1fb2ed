using Docs.Formatting.Markdown.Inlines;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Blocks;

/// <summary>
/// Prints tables, each column as wide as its widest cell. The cells of the head are at the left, the others as their
/// column is aligned.
/// </summary>
internal sealed class TablePrinter(PageWriter page)
{
    /// <param name="table">What to print.</param>
    /// <param name="limit">In characters: all cells as wide as the widest can take more than fits anywhere.</param>
    /// <returns>False where the table is too long; then nothing has been printed.</returns>
    public bool TryPrint(Table table, int limit)
    {
        var columns = ((TableRow)table[0]).Count;
        var cells = new PageWriter(1024);
        var leaves = new LeafPrinter(cells);
        var ends = PrintCells(table, columns, cells, leaves);
        var widths = new int[columns];
        for (var i = 0; i < ends.Length; i++)
        {
            var cell = Cell(cells, ends, i);
            widths[i % columns] = Math.Max(Math.Max(widths[i % columns], 1), DisplayWidth.Of(cell) + cell.Count('|'));
        }

        var width = 1L;
        foreach (var column in widths)
        {
            width += column + 3;
        }

        if (leaves.IsTooLong || width * (table.Count + 1) > limit)
        {
            return false;
        }

        for (var i = 0; i < ends.Length; i++)
        {
            PrintCell(Cell(cells, ends, i), widths[i % columns], i < columns ? null : Align(table, i));
            if ((i + 1) % columns == 0)
            {
                page.Write('|');
                page.EndLine();
            }

            if (i + 1 == columns)
            {
                PrintDelimiters(table, widths);
            }
        }

        return true;
    }

    /// <summary>All cells one after the other, each behind a space.</summary>
    /// <returns>Where each of them ends.</returns>
    private static int[] PrintCells(Table table, int columns, PageWriter cells, LeafPrinter leaves)
    {
        var ends = new int[table.Count * columns];
        for (var i = 0; i < ends.Length; i++)
        {
            var row = (TableRow)table[i / columns];
            cells.Write(' ');
            if (i % columns < row.Count && ((TableCell)row[i % columns]) is [ParagraphBlock paragraph, ..])
            {
                leaves.PrintCell(paragraph);
            }

            ends[i] = cells.Length;
        }

        return ends;
    }

    private static ReadOnlySpan<char> Cell(PageWriter cells, int[] ends, int index) =>
        cells.Written[((index == 0 ? 0 : ends[index - 1]) + 1)..ends[index]].TrimEnd(' ');

    private static TableColumnAlign? Align(Table table, int index) =>
        table.ColumnDefinitions[index % ((TableRow)table[0]).Count].Alignment;

    private void PrintCell(ReadOnlySpan<char> cell, int width, TableColumnAlign? align)
    {
        var padding = width - DisplayWidth.Of(cell) - cell.Count('|');
        var left = align switch
        {
            TableColumnAlign.Right => padding,
            TableColumnAlign.Center => padding / 2,
            _ => 0,
        };
        page.Write("| ");
        page.Write(' ', left);
        while (cell.IndexOf('|') is var pipe and >= 0)
        {
            // A row is divided into cells before anything else is read: code and URLs do not protect their pipes.
            page.Write(cell[..pipe]);
            page.Write("\\|");
            cell = cell[(pipe + 1)..];
        }

        page.Write(cell);
        page.Write(' ', padding - left + 1);
    }

    private void PrintDelimiters(Table table, int[] widths)
    {
        for (var i = 0; i < widths.Length; i++)
        {
            var align = Align(table, i);
            page.Write('|');
            page.Write(align is TableColumnAlign.Left or TableColumnAlign.Center ? ':' : '-');
            page.Write('-', widths[i]);
            page.Write(align is TableColumnAlign.Right or TableColumnAlign.Center ? ':' : '-');
        }

        page.Write('|');
        page.EndLine();
    }
}
