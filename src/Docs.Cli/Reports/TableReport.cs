using Docs.Cli.Processes;
using Docs.Model;
using Spectre.Console.Rendering;

namespace Docs.Cli.Reports;

/// <summary>A table among the results.</summary>
/// <param name="columns">Their titles; those of columns with numbers end with <c>&gt;</c>.</param>
internal sealed class TableReport(params IReadOnlyList<string> columns)
{
    private const char Right = '>';

    // A column that is narrower than this says nothing.
    private const int Least = 12;

    private readonly List<string[]> _rows = [];

    public int Count => _rows.Count;

    /// <param name="cells">Text that may have come from outside, as many as there are columns.</param>
    public void AddRow(params IEnumerable<string> cells) => _rows.Add([.. cells.Select(Printable.Of)]);

    /// <summary>Writes it no wider than a terminal is; into a pipe, a row is a line.</summary>
    public void Write(Terminal terminal)
    {
        var titles = columns.Select(c => c.TrimEnd(Right)).ToArray();
        var widths = titles.Select((t, i) => _rows.Select(r => Width(r[i])).Append(Width(t)).Max()).ToArray();
        while (terminal.HasColor && widths.Sum() + widths.Length - 1 > terminal.Width && widths.Max() > Least)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }

        foreach (var row in _rows.Prepend(titles))
        {
            var cells = row.Select((c, i) => Wrap(c, widths[i]).ToList()).ToList();
            for (var line = 0; line < cells.Max(c => c.Count); line++)
            {
                var shown = cells.Select((c, i) => Pad(line < c.Count ? c[line] : "", widths[i], columns[i].EndsWith(Right)));
                PrintedWriter.Raw(terminal.Out).WriteLine(string.Join(' ', shown).TrimEnd());
            }
        }
    }

    private static string Pad(string text, int width, bool isRight)
    {
        var blanks = new string(' ', Math.Max(0, width - Width(text)));
        return isRight ? blanks + text : text + blanks;
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        while (Width(text) > width)
        {
            var end = text.LastIndexOf(' ', Math.Min(width, text.Length - 1));
            var cut = end > 0 ? end : char.IsHighSurrogate(text[width - 1]) ? width - 1 : width;
            yield return text[..cut];
            text = text[cut..].TrimStart();
        }

        yield return text;
    }

    private static int Width(string text) => Segment.CellCount([new(text)]);
}
