namespace Docs.Cli.Tests.Reports;

/// <summary>Control codes go to a terminal that does something with them, and nowhere else.</summary>
public sealed class TerminalCodeTests
{
    [Theory]
    [InlineData("--version")]
    [InlineData("explain DOC421")]
    [InlineData("build --help")]
    [InlineData("completion bash")]
    [InlineData("list | cat")]
    [InlineData("list --report json")]
    [InlineData("build --check --diff | cat")]
    [InlineData("check 2>&1 | cat")]
    [InlineData("sync --dry-run --remote remote --ref main 2>&1 | cat")]
    public async Task What_needs_no_codes_prints_none_even_on_a_terminal(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "script(1) has other options elsewhere");
        _ = Requirement.Script.Require();
        using var workspace = new Workspace("python");
        workspace.AddManifest("python", "2, 2.1, latest");
        await GitRepository.InitBareAsync(workspace.At("remote"));

        // On standard error, progress would be shown if this took long.
        var parts = command.Split(" | ");
        var quiet = command.Contains("2>", StringComparison.Ordinal) ? command : string.Join(" | ", parts[1..].Prepend(parts[0] + " 2>/dev/null"));
        var result = await RunAsync(workspace, $"'{BuiltProgram.FullPath}' {quiet}");

        Assert.DoesNotContain('\e', result.Out);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task Who_wants_no_colours_gets_none(string name, string value)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "script(1) has other options elsewhere");
        _ = Requirement.Script.Require();
        using var workspace = new Workspace("python");
        workspace.Delete("docs-src/python/maintainer.md");

        Assert.Contains("\e[31merror", (await RunAsync(workspace, $"'{BuiltProgram.FullPath}' build")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[31m", (await RunAsync(workspace, $"{name}={value} '{BuiltProgram.FullPath}' build")).Out, StringComparison.Ordinal);
    }

    private static async Task<RunResult> RunAsync(Workspace workspace, string command)
    {
        using var program = RunningProgram.Start(
            "script", workspace.Root, new Dictionary<string, string?> { ["TERM"] = "xterm", ["NO_COLOR"] = null, ["CI"] = null }, "-qec", command, "/dev/null");
        return await program.EndAsync(Workspace.Cancellation);
    }
}
