using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;

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
        var remote = new RemoteOptions(command);
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would change, and write nothing" };
        command.Options.Add(dryRun);
        command.SetAction(async (parsed, ct) =>
        {
            var request = new SyncTagDataRequest(inputs.Overrides(parsed), inputs.Images(parsed), remote.Parse(parsed), parsed.GetValue(dryRun));
            var sync = new SyncTagData(request, terminal.Surroundings(inputs.IsVerbose(parsed)));
            var result = await ProgressBar.ShowAsync(terminal, "Syncing", sync.RunAsync, ct).ConfigureAwait(false);
            SyncReport.Write(result, inputs.IsJson(parsed), terminal);
            return SyncReport.ExitCodeOf(result);
        });
        return command;
    }
}
