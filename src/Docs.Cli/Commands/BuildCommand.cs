using System.CommandLine;

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
          docs build --source . --templates .template-helpers --library ../official-images/library
                                                   a plain checkout of docker-library/docs
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
            var request = new BuildRequest(
                inputs.Overrides(parsed),
                inputs.Images(parsed),
                parsed.GetValue(check),
                parsed.GetValue(diff),
                inputs.IsJson(parsed),
                inputs.IsVerbose(parsed))
            {
                Live = parsed.GetValue(live) ? remote.Request(parsed) : null,
                IsLocked = parsed.GetValue(locked),
            };
            return parsed.GetValue(watch)
                ? new WatchRun(request, terminal).RunAsync(ct)
                : new BuildRun(request, terminal).RunAsync(ct);
        });
        return command;
    }

    private static void Exclude(Command command, Option<bool> one, Option<bool> other) => command.Validators.Add(result =>
    {
        if (result.GetValue(one) && result.GetValue(other))
        {
            result.AddError($"{one.Name} and {other.Name} exclude each other.");
        }
    });
}
