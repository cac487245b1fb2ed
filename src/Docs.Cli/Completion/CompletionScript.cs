namespace Docs.Cli.Completion;

/// <summary>Scripts for shells. Each asks the program itself, by its directive <c>[suggest:POSITION]</c>.</summary>
internal static class CompletionScript
{
    // Where the program has nothing to say, as after --source, the shell completes files.
    private const string Bash =
        """
        # Completion of docs for bash.
        _docs() {
            local IFS=$'\n' line="${COMP_LINE:0:COMP_POINT}"
            COMPREPLY=($(compgen -W "$(docs "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o bashdefault -o default -F _docs docs

        """;

    private const string Zsh =
        """
        #compdef docs
        # Completion of docs for zsh.
        _docs() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a found
            found=(${(f)"$(docs "[suggest:${#line}]" "$line" 2>/dev/null)"})
            compadd -a found || _files
        }
        compdef _docs docs

        """;

    private const string Fish =
        """
        # Completion of docs for fish.
        function __docs_complete
            set --local line (commandline --cut-at-cursor --current-process | string collect)
            docs "[suggest:"(string length -- $line)"]" $line 2>/dev/null
        end
        complete --command docs --arguments '(__docs_complete)'

        """;

    private const string PowerShell =
        """
        # Completion of docs for PowerShell.
        Register-ArgumentCompleter -Native -CommandName docs -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString().PadRight($cursorPosition)
            docs "[suggest:$cursorPosition]" $line 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["pwsh"] = PowerShell,
    };

    public static IReadOnlyCollection<string> Shells => All.Keys;

    /// <summary>The script for one of <see cref="Shells"/>.</summary>
    public static string Of(string shell) => All[shell].ReplaceLineEndings("\n");
}
