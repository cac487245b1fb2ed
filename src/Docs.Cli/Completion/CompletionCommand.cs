using System.CommandLine;

namespace Docs.Cli.Completion;

/// <summary><c>docs completion</c>.</summary>
internal static class CompletionCommand
{
    private const string Description =
        """
        Prints a script that completes commands, options, images, targets and codes of findings in a shell.

        Examples:
          source <(docs completion bash)           in ~/.bashrc
          source <(docs completion zsh)            in ~/.zshrc, after compinit
          docs completion fish | source            in ~/.config/fish/config.fish
          docs completion pwsh | Out-String | Invoke-Expression
                                                   in $PROFILE
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("completion", Description);
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            terminal.WriteVerbatim(CompletionScript.Of(parsed.GetRequiredValue(shell)));
            return ExitCode.Clean;
        });
        return command;
    }
}
