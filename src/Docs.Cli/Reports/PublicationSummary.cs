using System.Globalization;
using System.Text;
using Docs.Model;

namespace Docs.Cli.Reports;

/// <summary>What the summaries of publications have in common, as Markdown for the page of a workflow's run.</summary>
internal static class PublicationSummary
{
    /// <summary>Text of others in a cell of a table.</summary>
    public static string Cell(string text) => Printable.Of(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Writes what comes below the table.</summary>
    /// <param name="lines">Which images and sources; items of a list.</param>
    /// <param name="summary">The last line of the text report.</param>
    /// <param name="problems">Findings and failures; shown as code.</param>
    public static void WriteEnd(StringBuilder text, IEnumerable<string> lines, string summary, IEnumerable<string> problems)
    {
        text.Append(CultureInfo.InvariantCulture, $"{string.Concat(lines.Select(l => $"- {l}\n"))}\n{summary}\n\n");
        foreach (var problem in problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Printable.Of(problem)}\n");
        }
    }
}
