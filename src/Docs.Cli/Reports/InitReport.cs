using System.Globalization;
using Docs.Model.Findings;
using Docs.Pipeline.Results;

namespace Docs.Cli.Reports;

/// <summary>Tells what <c>docs init</c> made, and whether READMEs are as they were.</summary>
internal static class InitReport
{
    public static void Write(InitializeLibraryResult result, Terminal terminal)
    {
        FindingReport.Write([.. (result.Sync?.Findings ?? []).Concat(result.Findings).Distinct().Order()], terminal);
        foreach (var file in result.Made)
        {
            terminal.Out.WriteLine($"made: {file}");
        }

        if (result.Made.IsEmpty)
        {
            terminal.Out.WriteLine("everything was there already; nothing is made");
        }

        if (result.Sync?.Plan is { } plan)
        {
            terminal.Out.WriteLine($"tag data: {FindingReport.Plural(plan.Changes.Count, "manifest")} fetched");
        }

        foreach (var group in result.Replaced.GroupBy(s => s.Command, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"'{group.Key}' does the work of {string.Join(", ", group.Select(s => s.Script))}");
        }

        WriteProof(result.Proof, terminal);
    }

    public static int ExitCodeOf(InitializeLibraryResult result) =>
        result.Sync?.Plan?.Failed.Count > 0 ? ExitCode.Failure
        : result.Proof.Same < result.Proof.Total || result.Findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings
        : ExitCode.Clean;

    private static void WriteProof(ReadmeProof proof, Terminal terminal)
    {
        if (!proof.Differences.IsEmpty)
        {
            var table = new TableReport("READMEs", "Why they differ", "Images");
            foreach (var difference in proof.Differences)
            {
                table.AddRow(
                    difference.Images.Length.ToString(CultureInfo.InvariantCulture),
                    difference.Reason,
                    string.Join(", ", difference.Images.Distinct()));
            }

            table.Write(terminal);
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{proof.Same} of {FindingReport.Plural(proof.Total, "README")} {(proof.Total == 1 ? "is" : "are")} byte for byte {proof.With}"));
    }
}
