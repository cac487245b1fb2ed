using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;

namespace Docs.Cli.Commands;

/// <summary><c>docs publish hub</c>.</summary>
internal static class PublishHubCommand
{
    private const string Description =
        """
        Builds READMEs and publishes them to Docker Hub, with the short descriptions and categories of their images. Only
        what differs is sent, and what Docker Hub then has is compared with what was sent. A README that is too long loses
        its list of tags or its end to a link. The credential is taken from DOCS_HUB_USER and DOCS_HUB_TOKEN (for one
        namespace DOCS_HUB_USER_ARM64V8 and so on), or from 'docker login'.

        Examples:
          docs publish hub --dry-run --diff            compares with Docker Hub, and sends nothing
          docs publish hub --target library            one target
          docs publish hub python                      one image
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("hub", Description);
        var inputs = new InputOptions(command, hasOutput: false);
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be sent, and send nothing; needs no login for what is public" };
        var diff = new Option<bool>("--diff") { Description = "Show what changes as unified diffs" };
        var check = new Option<bool>("--check") { Description = "Publish nothing that 'docs check' finds errors in" };
        var dirty = new Option<bool>("--allow-dirty") { Description = "Publish READMEs whose sources are not committed, too" };
        var api = new Option<string?>("--api-url") { Description = "Where Docker Hub's API is: https, or on this machine", HelpName = "URL" };
        foreach (var option in (Option[])[dryRun, diff, check, dirty, api])
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, ct) =>
        {
            var request = new PublishHubRequest(inputs.Overrides(parsed), inputs.Images(parsed), parsed.GetValue(api))
            {
                IsDryRun = parsed.GetValue(dryRun),
                Checks = parsed.GetValue(check),
                AllowsDirty = parsed.GetValue(dirty),
            };
            var publish = new PublishHub(request, terminal.Surroundings(inputs.IsVerbose(parsed)));
            var result = await ProgressBar.ShowAsync(terminal, "Building images", publish.RunAsync, ct).ConfigureAwait(false);
            HubReport.Write(result, inputs.IsJson(parsed), parsed.GetValue(diff), terminal);
            return HubReport.ExitCodeOf(result);
        });
        return command;
    }
}
