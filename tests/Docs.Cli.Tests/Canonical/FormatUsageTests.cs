namespace Docs.Cli.Tests.Canonical;

/// <summary>A wrong command line of <c>docs fmt</c>: exit code 2, and nothing is done.</summary>
public sealed class FormatUsageTests
{
    [Theory]
    [InlineData("docs: error DOC013: there is no file or folder 'docs-src/pyhton'; did you mean 'python'?", "docs-src/pyhton")]
    [InlineData("docs: error DOC013: there is no file or folder 'nowhere/at/all'", "nowhere/at/all")]
    [InlineData("docs: error DOC014: 'docs-src/python/github-repo' has no canonical form; only *.md, compose.yaml or metadata.json have one", "docs-src/python/github-repo")]
    [InlineData("docs: error DOC014: 'x.txt'", "-", "--stdin-name", "x.txt")]
    [InlineData("docs: error: '-' stands for standard input, and excludes other paths.", "-", "docs-src")]
    [InlineData("docs: error: unknown option '--chekc'; did you mean '--check'?", "--chekc")]
    public async Task Wrong_usage_is_told_and_nothing_is_written(string start, params string[] arguments)
    {
        using var workspace = new Workspace("python");
        workspace.Write("docs-src/python/compose.yaml", "a:   1\n");
        var before = workspace.States();

        var result = await workspace.RunAsync(["fmt", .. arguments]);

        result.Ended(2).Said(start);
        Assert.Empty(result.Out);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task One_unknown_path_among_others_stops_everything()
    {
        using var workspace = new Workspace();
        workspace.Write("compose.yaml", "a:   1\n");

        (await workspace.RunAsync("fmt", "compose.yaml", "nowhere", "neither")).Ended(2).Said("docs: error DOC013: ", "'nowhere'").Said("docs: error DOC013: ", "'neither'");

        Assert.Equal("a:   1\n", workspace.Read("compose.yaml"));
    }

    [Fact]
    public async Task Help_has_examples()
    {
        using var workspace = new Workspace();

        Assert.Matches("Examples:\n +docs fmt", (await workspace.RunAsync("fmt", "--help")).Ended(0).Out);
    }
}
