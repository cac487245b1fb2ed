using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown;

/// <summary>Prints tables, each column as wide as its widest cell.</summary>
internal sealed class TablePrinter(PageWriter page)
{
    public void Print(Table table)
    {
        var rows = table.Count;
        var columns = 0;
        for (var i = 0; i < rows; i++)
        {
            columns = Math.Max(columns, ((TableRow)table[i]).Count);
        }

        if (columns == 0)
        {
            // A pipe above dashes and a pipe: a table without columns.
            page.Write('|');
            page.EndLine();
            page.Write("-|");
            page.EndLine();
            return;
        }

        var cells = new PageWriter(1024);
        var inlines = new InlinePrinter(cells);
        var ends = new int[(rows * columns) + 1];
        var widths = new int[columns];
        for (var i = 0; i < rows; i++)
        {
            var row = (TableRow)table[i];
            for (var k = 0; k < columns; k++)
            {
                var start = cells.Length;
                if (k < row.Count && ((TableCell)row[k]) is [ParagraphBlock paragraph])
                {
                    inlines.PrintCell(paragraph);
                }

                ends[(i * columns) + k + 1] = cells.Length;
                widths[k] = Math.Max(widths[k], DisplayWidth.Of(cells.Written[start..]));
            }
        }

        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < columns; k++)
            {
                var cell = cells.Written[ends[(i * columns) + k]..ends[(i * columns) + k + 1]];
                var padding = widths[k] - DisplayWidth.Of(cell);
                var left = i == 0 ? 0 : Align(table, k) switch
                {
                    TableColumnAlign.Right => padding,
                    TableColumnAlign.Center => padding / 2,
                    _ => 0,
                };
                page.Write("| ");
                page.Write(' ', left);
                page.Write(cell);
                page.Write(' ', padding - left + 1);
            }

            page.Write('|');
            page.EndLine();
            if (i == 0)
            {
                PrintDelimiters(table, widths);
            }
        }
    }

    private static TableColumnAlign? Align(Table table, int column) =>
        table.ColumnDefinitions is { Count: > 0 } columns ? columns[Math.Min(column, columns.Count - 1)].Alignment : null;

    private void PrintDelimiters(Table table, int[] widths)
    {
        for (var k = 0; k < widths.Length; k++)
        {
            var align = Align(table, k);
            page.Write('|');
            page.Write(align is TableColumnAlign.Left or TableColumnAlign.Center ? ':' : '-');
            page.Write('-', widths[k]);
            page.Write(align is TableColumnAlign.Right or TableColumnAlign.Center ? ':' : '-');
        }

        page.Write('|');
        page.EndLine();
    }
}
