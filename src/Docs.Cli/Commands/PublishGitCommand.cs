using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;

namespace Docs.Cli.Commands;

/// <summary><c>docs publish git</c>.</summary>
internal static class PublishGitCommand
{
    private const string Description =
        """
        Builds READMEs and pushes them, a commit for each target in which something changed: to a branch per target of
        one repository, or to a repository per target, as 'publish.git' in docs.yml says. A target is published as a
        whole or not at all; a README that depends on an unknown fact, is unfinished, has errors or a new placeholder, or
        whose sources are not committed stays as it is published, and the others go out. A token is taken from DOCS_GIT_TOKEN or GITHUB_TOKEN.

        Examples:
          docs publish git --dry-run --diff            shows what would be pushed, and pushes nothing
          docs publish git --target library            one target
          docs publish git python                      one image; the READMEs of the others stay
          docs publish git --remote https://github.com/docker-library/docs
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("git", Description);
        var inputs = new InputOptions(command, hasOutput: false);
        var remote = new Option<string?>("--remote") { Description = "The repository, perhaps with {target} or {namespace} in it", HelpName = "URL|DIR" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be pushed, and push nothing" };
        var diff = new Option<bool>("--diff") { Description = "Show what changes as unified diffs" };
        var check = new Option<bool>("--check") { Description = "Publish nothing that 'docs check' finds errors in" };
        var pullRequest = new Option<string?>("--pull-request-branch") { Description = "Push to this branch instead, as where the target's is protected; perhaps with {target}", HelpName = "NAME" };
        var removals = new Option<bool>("--force-removals") { Description = "Let a target lose more than a fifth of its READMEs" };
        var older = new Option<bool>("--allow-older") { Description = "Let what was made from older tag data replace what is published" };
        var dirty = new Option<bool>("--allow-dirty") { Description = "Publish READMEs whose sources are not committed, too" };
        foreach (var option in (Option[])[remote, dryRun, diff, check, pullRequest, removals, older, dirty])
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, ct) =>
        {
            var request = new PublishReadmesRequest(inputs.Overrides(parsed), inputs.Images(parsed), parsed.GetValue(remote))
            {
                IsDryRun = parsed.GetValue(dryRun),
                KeepsTexts = parsed.GetValue(diff),
                Checks = parsed.GetValue(check),
                PullRequestBranch = parsed.GetValue(pullRequest),
                ForcesRemovals = parsed.GetValue(removals),
                AllowsOlder = parsed.GetValue(older),
                AllowsDirty = parsed.GetValue(dirty),
            };
            var publish = new PublishReadmes(request, terminal.Surroundings(inputs.IsVerbose(parsed)));
            var result = await ProgressBar.ShowAsync(terminal, "Building images", publish.RunAsync, ct).ConfigureAwait(false);
            PublishReport.Write(result, inputs.IsJson(parsed), parsed.GetValue(diff), terminal);
            return PublishReport.ExitCodeOf(result);
        });
        return command;
    }
}
