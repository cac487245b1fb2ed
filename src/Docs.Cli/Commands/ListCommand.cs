using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Docs.Cli.Reports;
using Docs.Model.Findings;
using Docs.Readmes;
using Spectre.Console;

namespace Docs.Cli.Commands;

/// <summary><c>docs list</c>.</summary>
internal static class ListCommand
{
    private const string Description =
        """
        Lists images, the targets that support them, their tags and the size of their READMEs.

        Examples:
          docs list
          docs list python --report json
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("list", Description);
        var inputs = new InputOptions(command);
        command.SetAction((parsed, ct) => RunAsync(
            new BuildRequest(inputs.Overrides(parsed), inputs.Images(parsed), IsCheck: true, ShowsDiff: false, inputs.IsJson(parsed), inputs.IsVerbose(parsed)),
            terminal,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(BuildRequest request, Terminal terminal, CancellationToken ct)
    {
        var pipeline = Pipeline.Open(terminal.CurrentFolder, request.Overrides, terminal.Trace(request.IsVerbose));
        var preparation = await pipeline.PrepareAsync(request.Images, ct).ConfigureAwait(false);
        var built = new ConcurrentDictionary<Model.ImageName, BuiltImage>();
        var outcome = pipeline.Build(preparation, (_, b) => built[b.Image] = b, ct);
        var images = preparation.Snapshot.Images
            .Where(i => built.ContainsKey(i.Name))
            .Select(i => new ListedImage(
                i.Name,
                [.. pipeline.Configuration.Targets.Where(i.Manifest.Supports)],
                [.. i.Manifest.Entries.SelectMany(e => e.Tags)],
                [.. i.Manifest.Entries.SelectMany(e => e.SharedTags).Distinct()],
                built[i.Name].Readmes.ToDictionary(r => r.Target, r => r.Content.Length)))
            .ToList();
        FindingReport.Write(outcome.Findings, terminal.Error);
        if (request.IsJson)
        {
            await terminal.Out.WriteLineAsync(JsonReports.Print(images, outcome.Findings)).ConfigureAwait(false);
        }
        else
        {
            WriteTable(images, terminal);
        }

        return outcome.Findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void WriteTable(List<ListedImage> images, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.None)
            .AddColumn("Image")
            .AddColumn(new TableColumn("Tags").RightAligned())
            .AddColumn(new TableColumn("README bytes").RightAligned())
            .AddColumn("Targets");
        foreach (var image in images)
        {
            var bytes = image.ReadmeBytes.Values.DefaultIfEmpty().Max();
            table.AddRow(
                image.Name.Value,
                (image.Tags.Length + image.SharedTags.Length).ToString(CultureInfo.InvariantCulture),
                bytes.ToString(CultureInfo.InvariantCulture),
                image.Targets.Length == 0 ? "none" : string.Join(' ', image.Targets));
        }

        TableReport.Write(table, terminal);
    }
}
