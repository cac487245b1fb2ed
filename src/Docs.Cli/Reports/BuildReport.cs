using System.Globalization;
using System.Text;
using Docs.Model.Findings;
using Docs.Pipeline.Results;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;

namespace Docs.Cli.Reports;

/// <summary>Shows people or programs what a build did.</summary>
/// <param name="showsDiff">Whether changes are shown as unified diffs.</param>
/// <param name="isJson">Whether the report is JSON instead of text.</param>
internal sealed class BuildReport(Terminal terminal, bool showsDiff, bool isJson)
{
    public static int ExitCodeOf(BuildLibraryResult result) =>
        result.NotLive > 0 ? ExitCode.Failure
        : result.IsStopped || result.Count(ReadmeState.Undecided) > 0 || result.Findings.Any(f => f.Severity == Severity.Error) || (result.IsCheck && result.Changes.Any(c => c.State != ReadmeState.Unchanged))
            ? ExitCode.Findings
            : ExitCode.Clean;

    public void Write(BuildLibraryResult result)
    {
        FindingReport.Write(result.Findings, terminal);
        if (result.IsStopped)
        {
            return;
        }

        if (isJson)
        {
            terminal.Out.Write(JsonReports.Print(result) + "\n");
            return;
        }

        foreach (var change in result.Changes.Where(c => c.State != ReadmeState.Unchanged))
        {
            if (result.IsCheck || change.State is ReadmeState.Orphaned or ReadmeState.Undecided)
            {
                terminal.Out.WriteLine($"{Word(change.State, result.IsCheck)}: {PathOf(change, result.Configuration)}");
            }

            if (showsDiff && change.State != ReadmeState.Undecided)
            {
                UnifiedDiff.Write(
                    PathOf(change, result.Configuration),
                    change.State == ReadmeState.Missing ? null : Text(change.Before),
                    change.State == ReadmeState.Orphaned ? null : Text(change.After),
                    terminal.Out,
                    terminal.HasColor);
            }
        }

        terminal.Out.WriteLine(Summary(result));
    }

    private static string Summary(BuildLibraryResult result)
    {
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var findings = FindingReport.Count(result.Findings);
        var unchanged = result.Count(ReadmeState.Unchanged);
        var written = result.Count(ReadmeState.Missing, ReadmeState.Outdated);
        var undecided = result.Count(ReadmeState.Undecided) is var count and > 0 ? $", {count} not decided" : "";
        return result.IsCheck
            ? $"{FindingReport.Plural(unchanged, "README")} up to date, {result.Count(ReadmeState.Outdated)} outdated, {result.Count(ReadmeState.Missing)} missing, {result.Count(ReadmeState.Orphaned)} orphaned{undecided}; {findings}; {seconds} s"
            : $"{FindingReport.Plural(written, "README")} written, {unchanged} unchanged, {result.Count(ReadmeState.Orphaned)} removed{undecided}; {findings}; {seconds} s";
    }

    private static string Word(ReadmeState state, bool isCheck) => state switch
    {
        ReadmeState.Missing => "missing",
        ReadmeState.Outdated => "outdated",
        ReadmeState.Undecided => "not decided",
        _ => isCheck ? "orphaned" : "removed",
    };

    private static string PathOf(ReadmeChange change, Configuration configuration) => configuration.DisplayOfOutput(change.Path);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
