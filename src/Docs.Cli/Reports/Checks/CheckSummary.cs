using System.Globalization;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Explaining;
using Docs.Pipeline.Results;

namespace Docs.Cli.Reports.Checks;

/// <summary>How often each rule is broken and in which images, on one screen.</summary>
internal static class CheckSummary
{
    private const int MostRows = 15;

    // Characters of a rule's title or an image's name.
    private const int Width = 60;

    public static void Write(CheckLibraryResult result, Terminal terminal)
    {
        WriteTable("rule", result.Findings, f => f.Code, code => $"{code}  {FindingEntry.Find(code)?.Title}", terminal.Out);
        WriteTable("image", result.Findings, f => f.Image?.Value ?? f.At.Path, name => name, terminal.Out);
        CheckText.WriteEnd(result, terminal.Out);
    }

    private static void WriteTable(string kind, IReadOnlyList<Finding> findings, Func<Finding, string> keyOf, Func<string, string> titleOf, TextWriter output)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var rows = findings.GroupBy(keyOf, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Errors: g.Count(f => f.Severity == Severity.Error), Warnings: g.Count(f => f.Severity == Severity.Warning)))
            .OrderByDescending(r => r.Errors).ThenByDescending(r => r.Warnings).ThenBy(r => r.Name, StringComparer.Ordinal)
            .ToList();
        output.WriteLine($"errors  warnings  {kind}");
        foreach (var (name, errors, warnings) in rows.Take(MostRows))
        {
            var title = Printable.Of(titleOf(name));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{errors,6}  {warnings,8}  {(title.Length > Width ? title[..(Width - 1)] + "…" : title)}"));
        }

        if (rows.Count > MostRows)
        {
            var rest = rows.Skip(MostRows).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rest.Sum(r => r.Errors),6}  {rest.Sum(r => r.Warnings),8}  {rest.Count} more"));
        }

        output.WriteLine();
    }
}
