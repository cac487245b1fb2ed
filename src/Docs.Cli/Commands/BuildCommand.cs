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
        command.Options.Add(check);
        command.Options.Add(diff);
        command.Options.Add(watch);
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(watch))
            {
                result.AddError("--check and --watch exclude each other.");
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
                inputs.IsVerbose(parsed));
            return parsed.GetValue(watch)
                ? new WatchRun(request, terminal).RunAsync(ct)
                : new BuildRun(request, terminal).RunAsync(ct);
        });
        return command;
    }
}
