using System.Globalization;
using System.Text;
using Docs.Cli.Commands;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;

namespace Docs.Cli.Reports;

/// <summary>Tells people or programs what a build did.</summary>
internal sealed class BuildReport(BuildRequest request, Terminal terminal, Configuration configuration)
{
    public void Write(BuildResult result)
    {
        FindingReport.Write(result.Findings, terminal.Error);
        if (request.IsJson)
        {
            terminal.Out.WriteLine(JsonReports.Print(result));
            return;
        }

        foreach (var change in result.Changes.Where(c => c.State != ReadmeState.Unchanged))
        {
            if (request.IsCheck || change.State == ReadmeState.Orphaned)
            {
                terminal.Out.WriteLine($"{Word(change.State)}: {PathOf(change)}");
            }

            if (request.ShowsDiff)
            {
                UnifiedDiff.Write(
                    PathOf(change),
                    change.State == ReadmeState.Missing ? null : Text(change.Before),
                    change.State == ReadmeState.Orphaned ? null : Text(change.After),
                    terminal.Out,
                    terminal.HasColor);
            }
        }

        terminal.Out.WriteLine(Summary(result));
    }

    private string Summary(BuildResult result)
    {
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var findings = FindingReport.Count(result.Findings);
        var unchanged = result.Count(ReadmeState.Unchanged);
        var written = result.Count(ReadmeState.Missing, ReadmeState.Outdated);
        return request.IsCheck
            ? $"{FindingReport.Plural(unchanged, "README")} up to date, {result.Count(ReadmeState.Outdated)} outdated, {result.Count(ReadmeState.Missing)} missing, {result.Count(ReadmeState.Orphaned)} orphaned; {findings}; {seconds} s"
            : $"{FindingReport.Plural(written, "README")} written, {unchanged} unchanged, {result.Count(ReadmeState.Orphaned)} removed; {findings}; {seconds} s";
    }

    private string Word(ReadmeState state) => state switch
    {
        ReadmeState.Missing => "missing",
        ReadmeState.Outdated => "outdated",
        _ => request.IsCheck ? "orphaned" : "removed",
    };

    private string PathOf(ReadmeChange change) => configuration.DisplayOfOutput(change.Path);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
