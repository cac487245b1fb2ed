using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results.Reporting;
using Docs.Publishing.ChangeReports;

namespace Docs.Cli.Commands.Reporting;

/// <summary><c>docs report github</c>.</summary>
internal static class ReportGitHubCommand
{
    private const string Description =
        """
        Writes into a pull request what it changes: one comment, which later runs update, and a check run with the new
        findings at their lines. With --from the report is a file of 'docs report data', and nothing in it is trusted; so the
        code of a fork's pull request needs no secret. Without --from the report is made here. A report of another commit than
        the head of the pull request is outdated, and nothing is written. The token is taken from GITHUB_TOKEN.

        Examples:
          docs report github --pr 12 --from report.json
          docs report github --pr 12 --base origin/main          makes the report, too
          docs report github --pr 12 --from report.json --dry-run
                                                                 prints the comment, and asks nobody
        """;

    // Longer than any address of a preview.
    private const int LongestAddress = 2_000;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("github", Description);
        var inputs = InputOptions.WithTargets(command);
        var number = new Option<int?>("--pr") { Description = "The number of the pull request", HelpName = "N", Required = true, CustomParser = ParseNumber };
        var from = new Option<string?>("--from") { Description = "The report, a file of 'docs report data'", HelpName = "FILE" };
        var @base = new Option<string?>("--base") { Description = "Without --from: a git revision; the base of the pull request by default", HelpName = "REV" };
        var preview = new Option<Uri?>("--preview-url") { Description = "Where an exported preview is", HelpName = "URL", CustomParser = ParseAddress };
        var repository = new Option<string?>("--repository") { Description = "The repository of the pull request; GITHUB_REPOSITORY by default", HelpName = "OWNER/NAME" };
        var api = new Option<string?>("--api-url") { Description = "GitHub's API; GITHUB_API_URL by default, or https://api.github.com", HelpName = "URL" };
        var noCheckRun = new Option<bool>("--no-check-run") { Description = "Write the comment alone: a personal token may write no check run" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the comment; ask and send nothing" };
        foreach (var option in (Option[])[number, from, @base, preview, repository, api, noCheckRun, dryRun])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(from) is not null && result.GetResult(@base) is not null)
            {
                result.AddError("--from: the report has its base; --base excludes it.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            var request = new PublishChangeReportRequest(parsed.GetValue(number)!.Value)
            {
                Repository = parsed.GetValue(repository) ?? terminal.Workflow.Repository,
                Api = parsed.GetValue(api) ?? terminal.Workflow.Api,
                File = parsed.GetValue(from),
                Changes = new(inputs.Overrides(parsed), parsed.GetValue(@base)),
                Preview = parsed.GetValue(preview),
                WritesCheckRun = !parsed.GetValue(noCheckRun),
                IsDryRun = parsed.GetValue(dryRun),
            };
            var publish = new PublishChangeReport(request, terminal.Surroundings(inputs.IsVerbose(parsed)));
            Write(await ProgressBar.ShowAsync(terminal, "Building images", publish.RunAsync, ct).ConfigureAwait(false), request, terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(PublishChangeReportResult result, PublishChangeReportRequest request, Terminal terminal)
    {
        if (request.IsDryRun)
        {
            terminal.Out.Write(result.Body);
            return;
        }

        terminal.Out.WriteLine(result switch
        {
            { Newer: { } head } => $"nothing written: the report is of {result.Report.Head.Abbreviated}, and the head of pull request {request.PullRequest} is {head.Abbreviated}",
            _ => $"comment {WordOf(result.Comment!.State)}: {result.Comment.Link}; {FindingReport.Plural(result.Report.New.Count, "new finding")}{(request.WritesCheckRun ? ", with a check run" : "")}",
        });
    }

    private static string WordOf(CommentState state) => state.ToString().ToLowerInvariant();

    private static int? ParseNumber(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError("--pr: expected the number of a pull request");
        return null;
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: { Length: <= LongestAddress } text }]
            && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https", UserInfo: "" } && address.AbsoluteUri.Length <= LongestAddress)
        {
            return address;
        }

        result.AddError("--preview-url: expected an address with https");
        return null;
    }
}
