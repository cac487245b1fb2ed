using System.CommandLine;
using Docs.Sources.Live;
using Docs.Transport.Http;

namespace Docs.Cli.Commands;

/// <summary><c>docs sync</c>.</summary>
internal static class SyncCommand
{
    private const string Description =
        """
        Brings the tag data up to date: manifests, bases of Dockerfiles, commits of logos. After it a build needs no network.

        Examples:
          docs sync                                everything, from the official images' repository
          docs sync python                         one image
          docs sync --dry-run                      tells what would change
          docs sync --remote ../official-images    from a folder of this machine
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("sync", Description);
        var inputs = new InputOptions(command);
        var remote = new Option<string>("--remote") { Description = "Where library/ is published", HelpName = "URL|DIR", DefaultValueFactory = _ => LiveSettings.OfficialImages };
        var at = new Option<string>("--ref") { Description = "Its branch, tag or commit", HelpName = "REF", DefaultValueFactory = _ => LiveSettings.DefaultRef };
        var offline = new Option<bool>("--offline") { Description = "Ask no host; what is not known then counts as none" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would change, and write nothing" };
        var hosts = new Option<HostMapping[]>("--map-host")
        {
            Description = "Ask for addresses elsewhere, as at a mirror; may be repeated",
            HelpName = "FROM=TO",
            CustomParser = result =>
            {
                var mappings = result.Tokens.Select(t => HostMapping.Parse(t.Value)).ToList();
                if (mappings.Contains(null))
                {
                    result.AddError($"--map-host: expected {HostMapping.Form}");
                }

                return [.. mappings.OfType<HostMapping>()];
            },
        };
        foreach (var option in (Option[])[remote, at, offline, dryRun, hosts])
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, ct) => new SyncRun(
            new(
                inputs.Overrides(parsed),
                inputs.Images(parsed),
                parsed.GetValue(remote)!,
                parsed.GetValue(at)!,
                parsed.GetValue(offline),
                parsed.GetValue(dryRun),
                new([.. parsed.GetValue(hosts) ?? []]),
                inputs.IsJson(parsed),
                inputs.IsVerbose(parsed)),
            terminal).RunAsync(ct));
        return command;
    }
}
