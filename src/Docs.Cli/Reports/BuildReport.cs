using System.Globalization;
using System.Text;
using Docs.Model;
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

        var named = result.Changes
            .Where(c => c.State is ReadmeState.Orphaned or ReadmeState.Undecided || (result.IsCheck && c.State != ReadmeState.Unchanged))
            .GroupBy(c => (c.Image, c.State, Written: result.IsCheck ? "" : c.Path));
        foreach (var readmes in named)
        {
            terminal.Out.WriteLine($"{Word(readmes.Key.State, result.IsCheck)}: {PathOf([.. readmes], result.Configuration)}");
        }

        foreach (var change in showsDiff ? result.Changes.Where(c => c.State is not (ReadmeState.Unchanged or ReadmeState.Undecided)) : [])
        {
            DiffReport.Write(
                PathOf([change], result.Configuration),
                change.State == ReadmeState.Missing ? null : Text(change.Before),
                change.State == ReadmeState.Orphaned ? null : Text(change.After),
                terminal.Out,
                terminal.HasColor);
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

    /// <summary>The paths of an image's READMEs as one: of several targets as in <c>{library,i386}</c>, which a shell understands.</summary>
    private static string PathOf(IReadOnlyList<ReadmeChange> readmes, Configuration configuration) => configuration.DisplayOfOutput(readmes.Count == 1
        ? readmes[0].Path
        : PathPattern.Fill(configuration.Path.Text, readmes[0].Image.Value, $"{{{string.Join(',', readmes.Select(r => r.Target.Name))}}}"));

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
