using System.Globalization;
using System.Text;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;

namespace Docs.Cli.Reports;

/// <summary>Tells people or programs what was published.</summary>
internal static class PublishReport
{
    private static readonly string[] Columns = ["Target", "State", "Branch", "Commit", "Changes", "Bytes", "Link"];

    public static void Write(PublishReadmesResult result, bool isJson, bool showsDiff, Terminal terminal)
    {
        FindingReport.Write(result.Findings, terminal);
        foreach (var failure in Failures(result))
        {
            terminal.Error.WriteLine($"docs: error: {failure}");
        }

        if (terminal.SummaryFile is { } file)
        {
            File.AppendAllText(file, Markdown(result));
        }

        if (isJson)
        {
            terminal.Out.Write(PublishJson.Print(result) + "\n");
            return;
        }

        foreach (var target in showsDiff ? result.Targets : [])
        {
            WriteDiff(target, terminal);
        }

        var table = new TableReport(Columns);
        foreach (var target in result.Targets)
        {
            table.AddRow(Cells(target));
        }

        table.Write(terminal);
        foreach (var line in Images(result))
        {
            terminal.Out.WriteLine(line);
        }

        terminal.Out.WriteLine(Summary(result));
    }

    public static int ExitCodeOf(PublishReadmesResult result) =>
        result.Count(TargetState.Failed) > 0 ? ExitCode.Failure
        : result.Count(TargetState.Stopped) > 0 || !result.Refused.IsEmpty ? ExitCode.Findings
        : ExitCode.Clean;

    private static IEnumerable<string> Failures(PublishReadmesResult result) =>
        result.Targets.Select(t => t.Plan.Failure).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Which images change, and which stay: those whose targets are the same stand on one line.</summary>
    private static IEnumerable<string> Images(PublishReadmesResult result)
    {
        foreach (var (state, word) in ((ReadmeState, string)[])[(ReadmeState.Missing, "new"), (ReadmeState.Outdated, "changed"), (ReadmeState.Orphaned, "removed")])
        {
            var targets = result.Targets
                .SelectMany(t => t.Plan.Edits.Where(e => e.State == state).Select(e => (e.Image, t.Plan.Target)))
                .GroupBy(e => e.Image, e => e.Target.Name)
                .GroupBy(i => string.Join(", ", i), i => i.Key);
            foreach (var images in targets)
            {
                yield return $"{word}: {string.Join(", ", images.Order())} ({images.Key})";
            }
        }

        if (!result.Refused.IsEmpty)
        {
            yield return $"not published: {string.Join(", ", result.Refused)}";
        }

        yield return $"sources: {SourcesOf(result.Sources)}";
        if (result.NewFindings is { } news)
        {
            yield return $"docs check: {FindingReport.Plural(news.Count, "new finding")} in these images, compared with the sources of what is published{(news.Count == 0 ? "" : $"; see 'docs check --new-since {news.Since.Abbreviated}'")}";
        }
    }

    private static string SourcesOf(PublishedSources sources) =>
        !sources.IsInRepository ? "in no git repository, so commits do not name them"
        : (sources.Commit?.Abbreviated ?? "no commit that git names") + (sources.IsChanged ? ", and changes that are not committed" : "");

    /// <summary>As in <c>+1 -0 ~143</c>: READMEs that come, go and change.</summary>
    public static string Changes(TargetPlan plan)
    {
        int Count(ReadmeState state) => plan.Edits.Count(e => e.State == state);

        return $"+{Count(ReadmeState.Missing)} -{Count(ReadmeState.Orphaned)} ~{Count(ReadmeState.Outdated)}";
    }

    public static string Word(TargetState state) => state.ToString().ToLowerInvariant();

    private static string[] Cells(PublishedTarget target) =>
    [
        target.Plan.Target.Name,
        Word(target.Plan.State),
        target.Plan.Branch?.Value ?? "",
        target.Plan.Commit?.Abbreviated ?? "",
        Changes(target.Plan),
        target.Plan.Bytes.ToString(CultureInfo.InvariantCulture),
        target.Link ?? "",
    ];

    private static void WriteDiff(PublishedTarget target, Terminal terminal)
    {
        foreach (var edit in target.Plan.Edits)
        {
            DiffReport.Write(
                $"{target.Plan.Branch}:{edit.Path}",
                edit.Before is { } before ? target.Before.GetValueOrDefault(before, "") : null,
                edit.State == ReadmeState.Orphaned ? null : Encoding.UTF8.GetString(edit.After.Span),
                terminal.Out,
                terminal.HasColor);
        }
    }

    private static string Summary(PublishReadmesResult result)
    {
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var first = result.IsDryRun ? TargetState.Planned : result.Count(TargetState.Published) == 0 && result.Count(TargetState.Proposed) > 0 ? TargetState.Proposed : TargetState.Published;
        var done = $"{FindingReport.Plural(result.Count(first), "target")} {(first == TargetState.Planned ? "to publish" : Word(first))}";
        var rest = string.Concat(((TargetState[])[TargetState.Proposed, TargetState.Stopped, TargetState.Failed]).Where(s => s != first && result.Count(s) > 0).Select(s => $", {result.Count(s)} {Word(s)}"));
        return $"{done}, {result.Count(TargetState.Unchanged)} unchanged{rest}; {FindingReport.Count(result.Findings)}; {seconds} s";
    }

    private static string Markdown(PublishReadmesResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {(result.IsDryRun ? "READMEs that would be published" : "Published READMEs")}\n\n");
        text.Append("| target | state | branch | commit | changes | bytes |\n| --- | --- | --- | --- | --- | ---: |\n");
        foreach (var target in result.Targets)
        {
            var cells = Cells(target).Select(PublicationSummary.Cell).ToArray();
            var commit = cells[3].Length == 0 ? "" : target.Link is { } link ? $"[`{cells[3]}`]({link})" : $"`{cells[3]}`";
            text.Append(CultureInfo.InvariantCulture, $"| {cells[0]} | {cells[1]} | {(cells[2].Length == 0 ? "" : $"`{cells[2]}`")} | {commit} | {cells[4]} | {cells[5]} |\n");
        }

        text.Append('\n');
        PublicationSummary.WriteEnd(text, Images(result), Summary(result), result.Findings.Select(f => f.ToString()).Concat(Failures(result)));
        return text.ToString();
    }
}
