namespace Docs.Cli.Tests.Checking;

/// <summary><c>docs check --fix</c> mends what needs no judgement, and nothing else.</summary>
public sealed class MendingTests
{
    [Theory]
    [InlineData("content.md", "# What?\n\n%%LOGO%%\n\nSee  [Python](http://www.python.org/).\n\n\n## %%COMPOSE%%", "# What?\n\n%%LOGO%%\n\nSee [Python](https://www.python.org/).\n\n## %%COMPOSE%%\n")]
    [InlineData("content.md", "# What?\n\n%%LOGO%%\n\n[a](#What), [b](#WHAT) and [%%IMAGE%%](#WHAT)\n\n## %%COMPOSE%%\n", "# What?\n\n%%LOGO%%\n\n[a](#what), [b](#what) and [%%IMAGE%%](#what)\n\n## %%COMPOSE%%\n")]
    [InlineData("maintainer.md", "[the ex\u2060ample\u202E people](https://example.com)\n", "[the example people](https://example.com)\n")]
    [InlineData("compose.yaml", "version: '3'\nservices:\n  hello:\n    image: hello\n", "services:\n  hello:\n    image: hello\n")]
    [InlineData("maintainer.md", "some-%%REPO%, %IMAGE%%, %% IMAGE %%, %%REPO%%%, %%IMAGE-x\n", "some-%%REPO%%, %%IMAGE%%, %%IMAGE%%, %%REPO%%, %%IMAGE%%-x\n")]
    [InlineData("github-repo", " http://github.com/example/hello.git/\nmore\n", "https://github.com/example/hello\n")]
    [InlineData("github-repo", "git@github.com:example/hello.git", "https://github.com/example/hello\n")]
    [InlineData("maintainer.md", "Run `docker pull %%REPO%%:1`.\n", "Run `docker pull %%IMAGE%%:1`.\n")]
    [InlineData("maintainer.md", "<a href=\"http://www.python.org/\">a</a>\n", "<a href=\"https://www.python.org/\">a</a>\n")]
    [InlineData("maintainer.md", "[a](https:/example.com), [b](htttps://example.com), <a href='www.example.com'>c</a>\n", "[a](https://example.com), [b](https://example.com), <a href='https://www.example.com'>c</a>\n")]
    [InlineData("maintainer.md", "It uses (JSON)[https://example.com].\n", "It uses [JSON](https://example.com).\n")]
    [InlineData("variant-slim.md", "##Key\n\n## `%%REPO%%:1`\n", "## Key\n\n## `%%IMAGE%%:1`\n")]
    [InlineData("maintainer.md", "![pic](https://github.com/a/b/blob/master/x.png)\n", "![pic](https://raw.githubusercontent.com/a/b/master/x.png)\n")]
    [InlineData("compose.yaml", "version:\n  '3'\nservices:\n  hello:\n    image: hello\n", "services:\n  hello:\n    image: hello\n")]
    [InlineData("compose.yaml", "# one\nversion: |\n  3\n\n  4\n\n# two\nservices:\n  hello:\n    image: hello\n", "# one\n\n# two\nservices:\n  hello:\n    image: hello\n")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\nversion: '3' # old", "services:\n  hello:\n    image: hello\n")]
    [InlineData("compose.yaml", "\"version\": >-\n  3\n  .8\nservices:\n  hello:\n    image: hello\n", "services:\n  hello:\n    image: hello\n")]
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
