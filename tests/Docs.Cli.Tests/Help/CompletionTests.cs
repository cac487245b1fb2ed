namespace Docs.Cli.Tests.Help;

/// <summary>What is typed is completed, in the shells themselves where they are installed.</summary>
public sealed class CompletionTests
{
    /// <summary>By shell: what asks it for completions of a line, after the script of <c>docs completion</c>.</summary>
    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            COMP_LINE='@@'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _docs; printf '%s\n' "${COMPREPLY[@]}"
            """,
        ["zsh"] = """
            compadd() { shift; print -l -- "${(P@)1}" }; _files() { : }
            words=(${=:-'@@'}); [[ '@@' == *' ' ]] && words+=(''); CURRENT=${#words}; _docs
            """,
        ["fish"] = "complete --do-complete '@@'",
        ["pwsh"] = "(TabExpansion2 -inputScript '@@' -cursorColumn '@@'.Length).CompletionMatches.CompletionText",
    };

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases => Questions.Keys.SelectMany(s => new[]
    {
        ("docs bu", "build"),
        ("docs publish ", "git"),
        ("docs build --locke", "--locked"),
        ("docs build --target i", "i386"),
        ("docs build py", "python"),
        ("docs check --report sa", "sarif"),
        ("docs explain DOC51", "DOC511"),
        ("docs completion f", "fish"),
    }.Select(c => new TheoryDataRow<string, string, string>(s, c.Item1, c.Item2)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_shell_completes(string shell, string line, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell's script as the program");
        _ = Requirement.Program($"install {shell}", shell).Require();
        using var workspace = new Workspace("python", "redis");
        var script = (await workspace.RunAsync("completion", shell)).Ended(ExitCode.Clean).Out;
        workspace.Write("bin/docs", $"#!/bin/sh\nexec '{BuiltProgram.FullPath}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(workspace.At("bin/docs"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // Without zsh's own completion system, which needs a terminal.
        var start = shell == "zsh" ? "compdef() { : }\n" : "";
        workspace.Write("script", $"{start}{script}\n{Questions[shell].Replace("@@", line, StringComparison.Ordinal)}\n");

        using var program = RunningProgram.StartWithInput(
            "", shell, workspace.Root, new Dictionary<string, string?> { ["PATH"] = $"{workspace.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}", ["HOME"] = workspace.Root }, workspace.At("script"));
        var result = await program.EndAsync(Workspace.Cancellation);

        Assert.True(result.Error.Length == 0, $"{result}");
        Assert.Contains(expected, result.Out.Split('\n').Select(l => l.Split('\t')[0]));
        Assert.DoesNotContain("redis", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_has_a_script(string shell)
    {
        using var workspace = new Workspace();

        Assert.Contains("[suggest:", (await workspace.RunAsync("completion", shell)).Ended(ExitCode.Clean).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Images_are_those_of_the_source_folder()
    {
        const string Line = "docs list --source elsewhere ";
        using var workspace = new Workspace("python");
        workspace.Write("elsewhere/other/content.md", "words\n");

        var result = (await workspace.RunAsync($"[suggest:{Line.Length}]", Line)).Ended(ExitCode.Clean);

        Assert.Contains("other", result.OutLines);
        Assert.DoesNotContain("python", result.OutLines);
    }

    [Fact]
    public async Task A_shell_that_does_not_exist_is_wrong_usage()
    {
        using var workspace = new Workspace();

        (await workspace.RunAsync("completion", "csh")).Ended(ExitCode.Usage);
    }
}
