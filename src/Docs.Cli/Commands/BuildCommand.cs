using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary><c>docs build</c>.</summary>
internal static class BuildCommand
{
    private const string Description =
        """
        Builds READMEs: of all images and targets, or of those named.

        Examples:
          docs build                               everything that docs.yml describes
          docs build python --target i386          one image, one target
          docs build --check --diff                shows what is out of date, writes nothing
          docs build --live                        with tags as they are published now, leaving the library as it is
        In a checkout of docker-library/docs without docs.yml, READMEs are built in place.
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("build", Description);
        var inputs = new InputOptions(command);
        var check = new Option<bool>("--check") { Description = "Write nothing; exit 1 and name what is out of date, missing or orphaned" };
        var diff = new Option<bool>("--diff") { Description = "Show what changes as unified diffs" };
        var watch = new Option<bool>("--watch") { Description = "Build again whenever a file changes, until Ctrl-C" };
        var live = new Option<bool>("--live") { Description = "Build from the tag data that is published now, and leave what is here as it is" };
        var locked = new Option<bool>("--locked") { Description = "Refuse to build if the lock file lacks a fact" };
        foreach (var option in (Option[])[check, diff, watch, live, locked])
        {
            command.Options.Add(option);
        }

        var remote = new RemoteOptions(command);
        Exclude(command, check, watch);
        Exclude(command, live, watch);
        Exclude(command, live, locked);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(live) && remote.Used(result).ToList() is { Count: > 0 } used)
            {
                result.AddError($"{string.Join(", ", used)}: of use only with --live.");
            }
        });
        command.SetAction((parsed, ct) =>
        {
            var request = new BuildLibraryRequest(inputs.Overrides(parsed), inputs.Images(parsed))
            {
                IsCheck = parsed.GetValue(check),
                KeepsTexts = parsed.GetValue(diff),
                Live = parsed.GetValue(live) ? remote.Parse(parsed) : null,
                IsLocked = parsed.GetValue(locked),
            };
            var report = new BuildReport(terminal, parsed.GetValue(diff), inputs.IsJson(parsed));
            var surroundings = terminal.Surroundings(inputs.IsVerbose(parsed));
            return parsed.GetValue(watch)
                ? WatchAsync(new WatchLibrary(request, surroundings), report, terminal, ct)
                : BuildAsync(new BuildLibrary(request, surroundings).RunAsync, report, terminal, ct);
        });
        return command;
    }

    private static async Task<int> BuildAsync(
        Func<IProgress<StepsDone>?, CancellationToken, Task<BuildLibraryResult>> build, BuildReport report, Terminal terminal, CancellationToken ct)
    {
        var result = await ProgressBar.ShowAsync(terminal, "Building images", build, ct).ConfigureAwait(false);
        report.Write(result);
        return BuildReport.ExitCodeOf(result);
    }

    /// <summary>Builds whenever something is saved; a build that fails is reported, and the next one awaited.</summary>
    private static async Task<int> WatchAsync(WatchLibrary watch, BuildReport report, Terminal terminal, CancellationToken ct)
    {
        await foreach (var build in watch.FollowAsync(e => FailureReport.Write(e, terminal), ct).ConfigureAwait(false))
        {
            try
            {
                await BuildAsync(build.RunAsync, report, terminal, ct).ConfigureAwait(false);
            }
            catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
            {
                FailureReport.Write(e, terminal);
            }

            await terminal.Out.FlushAsync(ct).ConfigureAwait(false);
        }

        return ExitCode.Clean;
    }

    private static void Exclude(Command command, Option<bool> one, Option<bool> other) => command.Validators.Add(result =>
    {
        if (result.GetValue(one) && result.GetValue(other))
        {
            result.AddError($"{one.Name} and {other.Name} exclude each other.");
        }
    });
}
