using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results.Hub;

namespace Docs.Cli.Commands;

/// <summary><c>docs publish hub</c>.</summary>
internal static class PublishHubCommand
{
    private const string Description =
        """
        Builds READMEs and publishes them to Docker Hub, with the short descriptions and categories of their images. Only
        what differs is sent, and what Docker Hub then has is compared with what was sent. A README that is too long loses
        its list of tags or its end to a link. The credential is taken from DOCS_HUB_USER and DOCS_HUB_TOKEN (for one
        namespace DOCS_HUB_USER_ARM64V8 and so on), or from 'docker login'. With --readme it publishes one README of any
        project, without docs.yml: front matter and a leading comment are left out, and relative links become absolute.

        Examples:
          docs publish hub --dry-run --diff            compares with Docker Hub, and sends nothing
          docs publish hub --target library            one target
          docs publish hub python                      one image
          docs publish hub --readme README.md --to example/app --short 'What it is'
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("hub", Description);
        var inputs = new InputOptions(command, hasOutput: false);
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be sent, and send nothing; needs no login for what is public" };
        var diff = new Option<bool>("--diff") { Description = "Show what changes as unified diffs" };
        var logos = new Option<bool>("--logos") { Description = "Publish the logos of 'library', too: logo-120.png unchanged, else logo.png or logo.svg as a square of 120 × 120 pixels" };
        var check = new Option<bool>("--check") { Description = "Publish nothing that 'docs check' finds errors in" };
        var dirty = new Option<bool>("--allow-dirty") { Description = "Publish READMEs whose sources are not committed, too" };
        var api = new Option<string?>("--api-url") { Description = "Where Docker Hub's API is: https, or on this machine", HelpName = "URL" };
        var readme = new Option<string?>("--readme") { Description = "One README of any project, without docs.yml", HelpName = "FILE" };
        var to = new Option<string?>("--to") { Description = "The repository that --readme goes to", HelpName = "NAMESPACE/NAME" };
        var shortText = new Option<string?>("--short") { Description = "Its short description; without it, the present one stays", HelpName = "TEXT" };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the folder of --readme is on the web, for relative links; without it, git is asked", HelpName = "URL" };
        foreach (var option in (Option[])[dryRun, diff, logos, check, dirty, api, readme, to, shortText, baseUrl])
        {
            command.Options.Add(option);
        }

        OptionRules.Add(command, result =>
        {
            var isOne = result.GetResult(readme) is not null;
            if (isOne != result.GetResult(to) is not null)
            {
                result.AddError("--readme and --to: expected both, or none of them");
            }

            if (!isOne && (result.GetResult(shortText) ?? result.GetResult(baseUrl)) is { } lonely)
            {
                result.AddError($"{lonely.Option.Name}: expected only with --readme");
            }

            if (isOne && (inputs.HasImagesOrTargets(result) || result.GetResult(logos) is { Implicit: false } || result.GetResult(check) is { Implicit: false } || result.GetResult(dirty) is { Implicit: false }))
            {
                result.AddError("--readme: expected no images, --target, --logos, --check or --allow-dirty, which are about the images of docs.yml");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            var surroundings = terminal.Surroundings(inputs.IsVerbose(parsed));
            if (parsed.GetValue(readme) is { } file)
            {
                var one = new PublishHubReadme(
                    new(file, parsed.GetValue(to)!, parsed.GetValue(api))
                    {
                        ShortDescription = parsed.GetValue(shortText),
                        BaseUrl = parsed.GetValue(baseUrl),
                        IsDryRun = parsed.GetValue(dryRun),
                    },
                    surroundings);
                return Report(await ProgressBar.ShowAsync(terminal, "Publishing", one.RunAsync, ct).ConfigureAwait(false));
            }

            var request = new PublishHubRequest(inputs.Overrides(parsed), inputs.Images(parsed), parsed.GetValue(api))
            {
                IsDryRun = parsed.GetValue(dryRun),
                Logos = parsed.GetValue(logos),
                Checks = parsed.GetValue(check),
                AllowsDirty = parsed.GetValue(dirty),
            };
            var publish = new PublishHub(request, surroundings);
            return Report(await ProgressBar.ShowAsync(terminal, "Building images", publish.RunAsync, ct).ConfigureAwait(false));

            int Report(PublishHubResult result)
            {
                HubReport.Write(result, inputs.IsJson(parsed), parsed.GetValue(diff), terminal);
                return HubReport.ExitCodeOf(result);
            }
        });
        return command;
    }
}
