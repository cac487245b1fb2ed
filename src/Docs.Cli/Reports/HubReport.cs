using System.Globalization;
using System.Text;
using Docs.Hub;
using Docs.Hub.Plans;
using Docs.Pipeline.Results.Hub;
using Docs.Publishing.Hub;

namespace Docs.Cli.Reports;

/// <summary>Tells people or programs what was published to Docker Hub.</summary>
internal static class HubReport
{
    private static readonly string[] Columns = ["Repository", "State", "Short description", "Description", "Bytes>", "Categories", "Logo"];

    public static void Write(PublishHubResult result, bool isJson, bool showsDiff, Terminal terminal)
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
            terminal.Out.Write(HubJsonReport.Print(result) + "\n");
            return;
        }

        foreach (var plan in showsDiff ? result.Repositories.Select(r => r.Plan).OfType<HubPlan>() : [])
        {
            WriteDiff(plan, terminal);
        }

        var table = new TableReport(Columns);
        foreach (var outcome in Shown(result))
        {
            table.AddRow(Cells(outcome));
        }

        if (table.Count > 0)
        {
            table.Write(terminal);
        }

        foreach (var line in Lines(result).Append(Summary(result)))
        {
            terminal.Out.WriteLine(line);
        }
    }

    public static int ExitCodeOf(PublishHubResult result) =>
        result.Count(HubState.Failed) > 0 ? ExitCode.Failure
        : !result.Stopped.IsEmpty || !result.Refused.IsEmpty || result.Findings.Any(f => f.Severity == Model.Findings.Severity.Error) ? ExitCode.Findings
        : ExitCode.Clean;

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static IEnumerable<HubOutcome> Shown(PublishHubResult result) => result.Repositories.Where(r => r.State != HubState.Unchanged);

    private static IEnumerable<string> Failures(PublishHubResult result) => result.Repositories.SelectMany(r => r.Failures).Distinct(StringComparer.Ordinal);

    private static string[] Cells(HubOutcome outcome) =>
    [
        outcome.Source.Repository.ToString(),
        Word(outcome.State),
        StateOf(outcome, HubField.ShortDescription),
        StateOf(outcome, HubField.FullDescription) + (outcome.Plan?.Page?.Kind switch
        {
            HubPageKind.WithoutTags => " (without tags)",
            HubPageKind.Cut => " (cut)",
            _ => "",
        }),
        outcome.Plan?.Page?.Size.ToString(CultureInfo.InvariantCulture) ?? "",
        StateOf(outcome, HubField.Categories),
        outcome.Steps.FirstOrDefault(s => s.Field == HubField.Logo) is { } logo ? Word(logo.State) : "",
    ];

    private static string StateOf(HubOutcome outcome, HubField field) =>
        outcome.Steps.FirstOrDefault(s => s.Field == field) is { } step ? Word(step.State) : outcome.Plan is null ? "" : "unchanged";

    private static IEnumerable<string> Lines(PublishHubResult result)
    {
        if (!result.Stopped.IsEmpty)
        {
            yield return $"targets not published: {string.Join(", ", result.Stopped)}";
        }

        if (!result.Refused.IsEmpty)
        {
            yield return $"not published: {string.Join(", ", result.Refused)}";
        }
    }

    private static string Summary(PublishHubResult result)
    {
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        int Count(HubState state) => result.Count(state);

        var done = result.IsDryRun
            ? $"{Repositories(Count(HubState.Planned))} to publish"
            : $"{Repositories(Count(HubState.Published))} published";
        var rest = string.Concat(((HubState[])[HubState.Stopped, HubState.Failed]).Where(s => Count(s) > 0).Select(s => $", {Count(s)} {Word(s)}"));
        return $"{done}, {Count(HubState.Unchanged)} unchanged{rest}; {FindingReport.Count(result.Findings)}; {seconds} s";

        static string Repositories(int count) => count == 1 ? "1 repository" : $"{count} repositories";
    }

    private static void WriteDiff(HubPlan plan, Terminal terminal)
    {
        Write(HubField.ShortDescription, plan.ShortDescription?.Before, plan.ShortDescription?.After);
        Write(HubField.Categories, plan.Categories?.Before is { } before ? string.Join('\n', before) : null, plan.Categories is { } change ? string.Join('\n', change.After) : null);
        Write(HubField.FullDescription, plan.FullDescription?.Before, plan.FullDescription?.After);

        void Write(HubField field, string? old, string? now)
        {
            if (now is not null)
            {
                DiffReport.Write($"{plan.Repository}/{HubFieldName.Of(field)}", Lines(old ?? ""), Lines(now), terminal.Out, terminal.HasColor);
            }
        }

        // None of them ends with a newline on Docker Hub, and a note about that under each would say nothing.
        static string Lines(string text) => text.Length == 0 ? "" : text + "\n";
    }

    private static string Markdown(PublishHubResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {(result.IsDryRun ? "Docker Hub: what would be published" : "Published to Docker Hub")}\n\n");
        var rows = Shown(result).ToList();
        if (rows.Count > 0)
        {
            text.Append("| repository | state | short description | description | bytes | categories | logo |\n| --- | --- | --- | --- | ---: | --- | --- |\n");
            foreach (var outcome in rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Cells(outcome).Select(PublicationSummary.Cell))} |\n");
            }

            text.Append('\n');
        }

        PublicationSummary.WriteEnd(text, Lines(result), Summary(result), result.Findings.Select(f => f.ToString()).Concat(Failures(result)));
        return text.ToString();
    }
}
