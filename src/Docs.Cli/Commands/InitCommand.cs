using System.CommandLine;
using Docs.Cli.Progress;
using Docs.Cli.Reports;
using Docs.Pipeline;

namespace Docs.Cli.Commands;

/// <summary><c>docs init</c>.</summary>
internal static class InitCommand
{
    private const string Description =
        """
        Sets up the current folder, and proves that what is built is what is there. Changes no file that exists.

        In a checkout of docker-library/docs it writes docs.yml, fetches the tag data and compares all READMEs with the
        committed ones. In an empty folder it makes a small project that builds at once.

        Examples:
          docs init
          docs init --remote ../official-images    tag data from a folder of this machine
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("init", Description);
        var remote = new RemoteOptions(command);
        command.SetAction(async (parsed, ct) =>
        {
            var init = new InitializeLibrary(new(remote.Parse(parsed)), terminal.Surroundings());
            var result = await ProgressBar.ShowAsync(terminal, "Fetching tag data", init.RunAsync, ct).ConfigureAwait(false);
            InitReport.Write(result, terminal);
            return InitReport.ExitCodeOf(result);
        });
        return command;
    }
}
