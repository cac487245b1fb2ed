using System.CommandLine;
using System.Text;
using Docs.Cli.Progress;
using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;
using Docs.Transport.Files;

namespace Docs.Cli.Commands.Reporting;

/// <summary><c>docs report data</c>.</summary>
internal static class ReportDataCommand
{
    private const string Description =
        """
        Builds and checks the checked-out commit and the commit that it began with, and writes as JSON what differs: READMEs,
        their sizes on Docker Hub, findings that are new and findings that are fixed. It needs no secret. 'docs report github
        --from' writes the result into a pull request. In a GitHub workflow the summary has it, too.

        Examples:
          docs report data --base origin/main --to report.json
          docs report data --base "origin/$GITHUB_BASE_REF" --to report.json      in a workflow
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("data", Description);
        var inputs = InputOptions.WithTargets(command);
        var @base = new Option<string>("--base") { Description = "A git revision; what both have in common counts", HelpName = "REV", Required = true };
        var to = new Option<string?>("--to") { Description = "The file to write; standard output without it", HelpName = "FILE" };
        command.Options.Add(@base);
        command.Options.Add(to);
        command.SetAction(async (parsed, ct) =>
        {
            var request = new ReportChangesRequest(inputs.Overrides(parsed), parsed.GetValue(@base));
            var report = new ReportChanges(request, terminal.Surroundings(inputs.IsVerbose(parsed)));
            var changes = await ProgressBar.ShowAsync(terminal, "Building images", report.RunAsync, ct).ConfigureAwait(false);
            if (terminal.SummaryFile is { } summary)
            {
                await File.AppendAllTextAsync(summary, ReportComment.Print(changes, preview: null), ct).ConfigureAwait(false);
            }

            var file = ChangeReportJson.Print(changes);
            if (parsed.GetValue(to) is { } path)
            {
                WholeFile.Share(Path.GetFullPath(path, terminal.CurrentFolder), file);
            }
            else
            {
                terminal.WriteVerbatim(Encoding.UTF8.GetString(file));
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
