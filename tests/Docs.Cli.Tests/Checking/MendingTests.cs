namespace Docs.Cli.Tests.Checking;

/// <summary><c>docs check --fix</c> mends what needs no judgement, and nothing else.</summary>
public sealed class MendingTests
{
    [Theory]
    [InlineData("content.md", "# What?\n\n%%LOGO%%\n\nSee  [Python](http://www.python.org/).\n\n\n## %%COMPOSE%%", "# What?\n\n%%LOGO%%\n\nSee [Python](https://www.python.org/).\n\n## %%COMPOSE%%\n")]
    [InlineData("content.md", "# What?\n\n%%LOGO%%\n\n[a](#What), [b](#WHAT) and [%%IMAGE%%](#WHAT)\n\n## %%COMPOSE%%\n", "# What?\n\n%%LOGO%%\n\n[a](#what), [b](#what) and [%%IMAGE%%](#what)\n\n## %%COMPOSE%%\n")]
    [InlineData("maintainer.md", "[the ex\u2060ample\u202E people](https://example.com)\n", "[the example people](https://example.com)\n")]
    [InlineData("compose.yaml", "version: '3'\nservices:\n  hello:\n    image: hello\n", "services:\n  hello:\n    image: hello\n")]
    public async Task What_can_be_mended_is_mended_and_nothing_is_left(string file, string before, string after)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write(file, before);

        var result = (await workspace.Files.RunAsync("check", "--fix")).Ended(ExitCode.Clean);

        Assert.Equal(after, workspace.Files.Read($"{CheckedWorkspace.Folder}/{file}"));
        Assert.Equal([$"mended: docs-src/hello/{file}"], result.OutLines.SkipLast(1));
        Assert.StartsWith("1 image checked; 1 file mended; no findings; ", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_judgement_is_told_and_left()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\nRun `docker run hello:3`.\n");
        var before = workspace.Files.States();

        (await workspace.Files.RunAsync("check", "--fix")).Ended(ExitCode.Findings);

        Assert.Equal(before, workspace.Files.States());
    }

    [Fact]
    public async Task Nothing_is_touched_where_nothing_is_wrong()
    {
        using var workspace = new CheckedWorkspace();
        var before = workspace.Files.States();

        (await workspace.Files.RunAsync("check", "--fix")).Ended(ExitCode.Clean);

        Assert.Equal(before, workspace.Files.States());
    }

    [Fact]
    public async Task A_check_alone_writes_nothing()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n* [Python](http://www.python.org/)");
        var before = workspace.Files.States();

        (await workspace.Files.RunAsync("check")).Ended(ExitCode.Findings);

        Assert.Equal(before, workspace.Files.States());
    }
}
