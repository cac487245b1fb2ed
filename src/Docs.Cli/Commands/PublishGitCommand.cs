using System.CommandLine;

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
        var options = new PublishOptions(command, "URL|DIR");
        command.SetAction((parsed, ct) => options.RunAsync(options.Parse(parsed), parsed, terminal, ct));
        return command;
    }
}
