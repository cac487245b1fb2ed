using System.Globalization;
using Docs.Model.Findings;
using Docs.Pipeline.Results;
using Docs.Sync;

namespace Docs.Cli.Reports;

/// <summary>Tells people or programs what a sync changed.</summary>
internal static class SyncReport
{
    // Characters of a list in a pipe, which has no width.
    private const int MaxList = 60;

    public static void Write(SyncTagDataResult result, bool isJson, Terminal terminal)
    {
        FindingReport.Write(result.Findings, terminal);
        if (result.Plan is not { } plan)
        {
            return;
        }

        if (isJson)
        {
            terminal.Out.Write(SyncJson.Print(result, plan) + "\n");
            return;
        }

        if (plan.Changes.Count > 0)
        {
            WriteTable(plan.Changes, terminal);
        }

        terminal.Out.WriteLine(Summary(result, plan));
    }

    public static int ExitCodeOf(SyncTagDataResult result) =>
        result.Plan?.Failed.Count > 0 ? ExitCode.Failure
        : result.Plan is null || result.Findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings
        : ExitCode.Clean;

    /// <summary>A row for each kind of change of an image, so that a line of it makes sense alone.</summary>
    private static void WriteTable(IEnumerable<ImageChange> changes, Terminal terminal)
    {
        var table = new TableReport("Image", "Change", "What", "From", "To");
        foreach (var change in changes)
        {
            var rows = table.Count;
            Row(change.Manifest == ManifestState.New ? "new" : "added", change.Added);
            Row(change.Manifest == ManifestState.Gone ? "gone" : "removed", change.Removed);
            foreach (var moves in change.Moved.GroupBy(m => (From: Text(m.From.Select(c => c.Abbreviated)), To: Text(m.To.Select(c => c.Abbreviated)))))
            {
                Row("moved", moves.Select(m => m.Tag), moves.Key.From, moves.Key.To);
            }

            Row("gained", change.Gained.Select(a => a.Name));
            Row("lost", change.Lost.Select(a => a.Name));
            if (table.Count == rows)
            {
                AddRow(change.Manifest.ToString().ToLowerInvariant(), "no tags");
            }

            void Row(string word, IEnumerable<string> what, string from = "", string to = "")
            {
                if (Text(what) is { Length: > 0 } text)
                {
                    AddRow(word, text, from, to);
                }
            }

            string Text(IEnumerable<string> items) => terminal.HasColor ? string.Join(", ", items) : Shortened([.. items]);

            void AddRow(string word, string what, string from = "", string to = "") =>
                table.AddRow(change.Image.Value, word, what, from, to);
        }

        table.Write(terminal);
    }

    /// <summary>The first of a list: a line that nobody reads to its end says less. All are in the JSON.</summary>
    private static string Shortened(IReadOnlyList<string> items)
    {
        var (count, length) = (0, 0);
        while (count < items.Count && (count == 0 || length + items[count].Length <= MaxList))
        {
            length += items[count++].Length + 2;
        }

        return string.Join(", ", items.Take(count)) + (count == items.Count ? "" : $" and {items.Count - count} more");
    }

    private static string Summary(SyncTagDataResult result, SyncPlan plan)
    {
        var seconds = result.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var failed = plan.Failed.Count == 0 ? "" : $"{FindingReport.Plural(plan.Failed.Count, "image")} left as {(plan.Failed.Count == 1 ? "it is" : "they are")}; ";
        var end = $"{failed}{FindingReport.Count(result.Findings)}; {seconds} s";
        if (plan.IsEmpty)
        {
            return $"nothing changed; {end}";
        }

        int Sum(Func<ImageChange, int> count) => plan.Changes.Sum(count);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{FindingReport.Plural(plan.Changes.Count, "image")} {(result.IsDryRun ? "to change" : "changed")}: {FindingReport.Plural(Sum(c => c.Added.Count), "tag")} added, {Sum(c => c.Removed.Count)} removed, {Sum(c => c.Moved.Count)} moved; facts: {Facts(plan.Bases)} about Dockerfiles, {Facts(plan.Logos)} about logos; {(result.IsWritten ? "" : "nothing written; ")}{end}");
    }

    /// <summary>As in <c>+3 -1 ~0</c>.</summary>
    private static string Facts(FactChanges changes) => $"+{changes.Added} -{changes.Removed} ~{changes.Changed}";
}
