using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports.Checks;
using Docs.Pipeline;
using Docs.Pipeline.Requests;

namespace Docs.Cli.Commands;

/// <summary><c>docs check</c>.</summary>
internal static class CheckCommand
{
    private const string Description =
        """
        Checks what contributors write, and the READMEs that come of it: of all images, or of those named.
        'docs explain CODE' tells more about a finding.

        Examples:
          docs check                               everything
          docs check python --fix                  one image; fixes what needs no judgement
          docs check --new-since origin/main       what a branch made wrong, as in a pull request
          docs check --changed-since origin/main   all that is wrong with the images that a branch changed
          docs check --summary                     how often each rule is broken, and in which images
          docs check --report github               with annotations, in a GitHub workflow
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", Description);
        var inputs = new InputOptions(command, [.. CheckReport.Forms]);
        var fix = new Option<bool>("--fix") { Description = "Fix what needs no person's judgement, then check" };
        var changedSince = new Option<string?>("--changed-since")
        {
            Description = "Only images that were changed since a git revision; generated READMEs must not be among the changes",
            HelpName = "REV",
        };
        var newSince = new Option<string?>("--new-since")
        {
            Description = "Only findings that a git revision does not have",
            HelpName = "REV",
        };
        var summary = new Option<bool>("--summary") { Description = "Count findings per rule and per image, the worst first" };
        var online = new Option<bool>("--online") { Description = "Request each external link, and report dead ones" };
        command.Options.Add(fix);
        command.Options.Add(changedSince);
        command.Options.Add(newSince);
        command.Options.Add(summary);
        command.Options.Add(online);
        command.Validators.Add(result =>
        {
            // Whether it is given, not its value, which may be missing or given twice: the parser says so itself.
            if (result.GetResult(newSince) is not null && (result.GetResult(changedSince) is not null || result.GetValue(fix)))
            {
                result.AddError("--new-since: excludes --changed-since and --fix.");
            }

            if (result.GetValue(summary) && inputs.IsReportChosen(result))
            {
                result.AddError("--summary: a text of its own; --report excludes it.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            var request = new CheckLibraryRequest(inputs.Overrides(parsed), inputs.Images(parsed))
            {
                Fixes = parsed.GetValue(fix),
                NewSince = parsed.GetValue(newSince),
                ChangedSince = parsed.GetValue(changedSince),
                IsOnline = parsed.GetValue(online),
            };
            var check = new CheckLibrary(request, terminal.Surroundings(inputs.IsVerbose(parsed)));
            var result = await ProgressBar.ShowAsync(terminal, "Checking", check.RunAsync, ct).ConfigureAwait(false);
            CheckReport.Write(parsed.GetValue(summary) ? CheckReport.SummaryForm : inputs.Report(parsed), result, terminal);
            return CheckReport.ExitCodeOf(result);
        });
        return command;
    }
}
