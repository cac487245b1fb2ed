using System.CommandLine;
using Docs.Pipeline.Requests;

namespace Docs.Cli.Commands;

/// <summary><c>docs publish github</c>.</summary>
internal static class PublishGitHubCommand
{
    private const string Description =
        """
        Builds READMEs and publishes them by GitHub's API, without git and without a clone: the same commits on the same
        branches as 'docs publish git' makes, by the same settings of 'publish.git' in docs.yml. A token is taken from
        GITHUB_TOKEN; it needs the permission 'Contents: write'. With --app-id and --app-key, a GitHub App publishes:
        GitHub signs its commits and names it as their author.

        Examples:
          docs publish github --dry-run --diff         shows what would be published, and changes nothing
          docs publish github --target library         one target
          docs publish github --pull-request           opens, updates or closes pull requests, and publishes nothing
          docs publish github --remote https://github.com/docker-library/docs
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("github", Description);
        var options = new PublishOptions(command, "URL");
        var api = new Option<string?>("--api-url") { Description = "GitHub's API, as of a GitHub Enterprise Server; by default GITHUB_API_URL, or that of github.com", HelpName = "URL" };
        var appId = new Option<string?>("--app-id") { Description = "The id of a GitHub App that publishes in place of the token's owner", HelpName = "ID" };
        var appKey = new Option<string?>("--app-key") { Description = "The file with the App's private key", HelpName = "FILE" };
        var pullRequest = new Option<bool>("--pull-request") { Description = "Propose the changes by pull requests, as 'publish.github.pull-request' in docs.yml says, and publish nothing" };
        var replace = new Option<bool>("--replace-commits") { Description = "Let a pull request's branch lose commits of other people" };
        foreach (var option in (Option[])[api, appId, appKey, pullRequest, replace])
        {
            command.Options.Add(option);
        }

        OptionRules.TakeTogether(command, appId, appKey);
        command.SetAction((parsed, ct) =>
        {
            var gitHub = new GitHubRequest(parsed.GetValue(api) ?? terminal.Workflow.Api, parsed.GetValue(appId), parsed.GetValue(appKey))
            {
                OpensPullRequests = parsed.GetValue(pullRequest),
                ReplacesOthers = parsed.GetValue(replace),
            };
            var request = options.Parse(parsed) with { GitHub = gitHub };
            return options.RunAsync(request, parsed, terminal, ct);
        });
        return command;
    }
}
