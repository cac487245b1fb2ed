namespace Docs.Cli.Tests.Reports;

/// <summary>A stranger's pull request in a workflow: what it contains is quoted, and never a command.</summary>
public sealed class WorkflowProcessTests
{
    [Theory]
    [InlineData("check --report github")]
    [InlineData("check")]
    [InlineData("build --check --diff")]
    [InlineData("fmt --check --diff")]
    public async Task A_fragment_that_looks_like_commands_is_only_quoted(string arguments)
    {
        using var workspace = new Workspace("python");
        workspace.Write(
            "docs-src/python/content.md", "# What is it?\n\n::stop-commands::x [a](http://x.example/%%NONE%%)\n\n   ::error::forged [b](http://x.example/%%NONE%%)\n\n*  ##[error]forged [c](ftp://x.example)\n");

        using var program = RunningProgram.Start(
            BuiltProgram.FullPath, workspace.Root, new Dictionary<string, string?> { ["GITHUB_ACTIONS"] = "true" }, arguments.Split(' '));
        var result = await program.EndAsync(Workspace.Cancellation);

        Assert.Contains("forged", result.Out + result.Error, StringComparison.Ordinal);
        Assert.All(RunnerLog.CommandsOf(result.Out + result.Error), c => Assert.Matches("^::(error|warning) file=docs-src/", c));
        Assert.Equal(arguments.Contains("github", StringComparison.Ordinal), RunnerLog.CommandsOf(result.Out).Count > 0);
    }
}
