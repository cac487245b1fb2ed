using System.CommandLine;
using System.Globalization;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Model.Findings;
using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;

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
        command.SetAction(async (parsed, ct) =>
        {
            var request = new ListLibraryRequest(inputs.Overrides(parsed), inputs.Images(parsed));
            var list = new ListLibrary(request, terminal.Surroundings(inputs.IsVerbose(parsed)));
            var result = await ProgressBar.ShowAsync(terminal, "Building images", list.RunAsync, ct).ConfigureAwait(false);
            FindingReport.Write(result.Findings, terminal);
            if (inputs.IsJson(parsed))
            {
                await terminal.Out.WriteAsync(JsonReports.Print(result) + "\n").ConfigureAwait(false);
            }
            else
            {
                WriteTable(result.Images, terminal);
            }

            return result.Findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    private static void WriteTable(IEnumerable<ListedImage> images, Terminal terminal)
    {
        var table = new TableReport("Image", "Tags>", "README bytes>", "Targets");
        foreach (var image in images)
        {
            var bytes = image.ReadmeBytes.Values.DefaultIfEmpty().Max();
            table.AddRow(
                image.Name.Value,
                (image.Tags.Length + image.SharedTags.Length).ToString(CultureInfo.InvariantCulture),
                bytes.ToString(CultureInfo.InvariantCulture),
                image.Targets.Length == 0 ? "none" : string.Join(' ', image.Targets));
        }

        table.Write(terminal);
    }
}
