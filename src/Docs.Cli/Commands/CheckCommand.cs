using System.CommandLine;
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
          docs check --changed-since origin/main   what a branch changed, as in a pull request
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
        var online = new Option<bool>("--online") { Description = "Request each external link, and report dead ones" };
        command.Options.Add(fix);
        command.Options.Add(changedSince);
        command.Options.Add(online);
        command.SetAction(async (parsed, ct) =>
        {
            var request = new CheckLibraryRequest(inputs.Overrides(parsed), inputs.Images(parsed))
            {
                Fixes = parsed.GetValue(fix),
                ChangedSince = parsed.GetValue(changedSince),
                IsOnline = parsed.GetValue(online),
            };
            var result = await new CheckLibrary(request, terminal.Surroundings(inputs.IsVerbose(parsed))).RunAsync(ct).ConfigureAwait(false);
            CheckReport.Write(inputs.Report(parsed), result, terminal);
            return CheckReport.ExitCodeOf(result);
        });
        return command;
    }
}
