using System.CommandLine;

namespace Docs.Cli.Commands;

/// <summary><c>docs publish</c>: a command for each way out.</summary>
internal static class PublishCommand
{
    public static Command Create(Terminal terminal) => new("publish", "Publishes READMEs where users find them.")
    {
        PublishGitCommand.Create(terminal),
        PublishGitHubCommand.Create(terminal),
        PublishHubCommand.Create(terminal),
    };
}
