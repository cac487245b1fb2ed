namespace Docs.Cli.Tests.Checking;

/// <summary><c>docs check --fix</c> fixes what needs no judgement, and nothing else.</summary>
public sealed class FixTests
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
    [InlineData("maintainer.md", "See [the manual] (https://example.com).\n", "See [the manual](https://example.com).\n")]
    [InlineData("variant-slim.md", "##Key\n\n## `%%REPO%%:1`\n", "## Key\n\n## `%%IMAGE%%:1`\n")]
    [InlineData("maintainer.md", "![pic](https://github.com/a/b/blob/master/x.png)\n", "![pic](https://raw.githubusercontent.com/a/b/master/x.png)\n")]
    [InlineData("compose.yaml", "version:\n  '3'\nservices:\n  hello:\n    image: hello\n", "services:\n  hello:\n    image: hello\n")]
    [InlineData("compose.yaml", "# one\nversion: |\n  3\n\n  4\n\n# two\nservices:\n  hello:\n    image: hello\n", "# one\n\n# two\nservices:\n  hello:\n    image: hello\n")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\nversion: '3' # old", "services:\n  hello:\n    image: hello\n")]
    [InlineData("compose.yaml", "\"version\": >-\n  3\n  .8\nservices:\n  hello:\n    image: hello\n", "services:\n  hello:\n    image: hello\n")]
    [InlineData("license.md", "```console\n$ docker run –d –name a %%IMAGE%%:1\n```\n", "```console\n$ docker run -d --name a %%IMAGE%%:1\n```\n")]
    [InlineData("license.md", "```dockerfile\nFROM %%IMAGE%%:1\nCMD [\"java Main\"]\n```\n", "```dockerfile\nFROM %%IMAGE%%:1\nCMD [\"java\", \"Main\"]\n```\n")]
    public async Task What_can_be_fixed_is_fixed_and_nothing_is_left(string file, string before, string after)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write(file, before);

        var result = (await workspace.Files.RunAsync("check", "--fix")).Ended(ExitCode.Clean);

        Assert.Equal(after, workspace.Files.Read($"{CheckedWorkspace.Folder}/{file}"));
        Assert.Equal([$"fixed: docs-src/hello/{file}"], result.OutLines.SkipLast(1));
        Assert.StartsWith("1 image checked; 1 file fixed; no findings; ", result.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version: &v '3'\nservices:\n  hello:\n    image: hello\n    hostname: *v\n")]
    [InlineData("{version: '3', services: {hello: {image: hello}}}\n")]
    [InlineData("? version\n: '3'\nservices:\n  hello:\n    image: hello\n")]
    public async Task A_fix_that_would_break_the_file_is_not_written(string text)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write("compose.yaml", text);

        await workspace.Files.RunAsync("check", "--fix");

        Assert.Equal(text, workspace.Files.Read($"{CheckedWorkspace.Folder}/compose.yaml"));
        Assert.Contains(await workspace.CheckAsync(), f => f.StartsWith("DOC462", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_fix_that_would_break_the_file_does_not_stop_the_others()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write("compose.yaml", "version: &v '3'\nservices:\n  hello:\n    image: hello # so\u2060\n    hostname: *v\n");

        await workspace.Files.RunAsync("check", "--fix");

        Assert.Equal("version: &v '3'\nservices:\n  hello:\n    image: hello # so\n    hostname: *v\n", workspace.Files.Read($"{CheckedWorkspace.Folder}/compose.yaml"));
    }

    [Fact]
    public async Task A_linked_file_is_fixed_where_all_that_use_it_are_checked()
    {
        using var workspace = new CheckedWorkspace();
        ShareMaintainer(workspace);

        var result = await workspace.Files.RunAsync("check", "--fix");

        Assert.Equal("See [Python](https://www.python.org/).\n", workspace.Files.Read("docs-src/.shared/maintainer.md"));
        Assert.Contains("fixed: docs-src/.shared/maintainer.md", result.OutLines);
        Assert.NotNull(new FileInfo(workspace.Files.At($"{CheckedWorkspace.Folder}/maintainer.md")).LinkTarget);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("other")]
    public async Task A_linked_file_stays_where_some_that_use_it_are_not_checked(string image)
    {
        using var workspace = new CheckedWorkspace();
        ShareMaintainer(workspace);
        var before = workspace.Files.Read("docs-src/.shared/maintainer.md");

        var findings = await workspace.CheckAsync(image, "--fix");

        Assert.Equal(before, workspace.Files.Read("docs-src/.shared/maintainer.md"));
        Assert.Contains($"DOC328 {image}/maintainer.md", findings);
        Assert.Contains($"DOC433 {image}/maintainer.md:1:15", findings);
    }

    [Fact]
    public async Task A_file_that_another_image_links_to_stays_where_that_one_is_not_checked()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.AddImage("other");
        workspace.Write("maintainer.md", "See  Python.\n");
        workspace.Files.Delete("docs-src/other/maintainer.md");
        File.CreateSymbolicLink(workspace.Files.At("docs-src/other/maintainer.md"), "../hello/maintainer.md");

        Assert.Contains("DOC328 hello/maintainer.md", await workspace.CheckAsync("hello", "--fix"));
        Assert.Equal("See  Python.\n", workspace.Files.Read($"{CheckedWorkspace.Folder}/maintainer.md"));

        await workspace.Files.RunAsync("check", "--fix");
        Assert.Equal("See Python.\n", workspace.Files.Read($"{CheckedWorkspace.Folder}/maintainer.md"));
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

    /// <summary>The texts of <see cref="What_can_be_fixed_is_fixed_and_nothing_is_left"/> have a mistake for each of these codes.</summary>
    [Fact]
    public async Task Every_rule_whose_page_promises_a_fix_has_one()
    {
        var promised = Docs.Pipeline.Explaining.FindingEntry.All.Where(e => e.Text.Contains("`docs check --fix`", StringComparison.Ordinal) && e.Code.StartsWith("DOC4", StringComparison.Ordinal)).Select(e => e.Code);
        var kept = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var arguments in typeof(FixTests).GetMethod(nameof(What_can_be_fixed_is_fixed_and_nothing_is_left))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>())
        {
            using var workspace = new CheckedWorkspace();
            workspace.Write((string)arguments.Data[0]!, (string)arguments.Data[1]!);
            kept.UnionWith((await workspace.CheckAsync()).Select(f => f[..6]));
        }

        Assert.Empty(promised.Except(kept));
    }

    private static void ShareMaintainer(CheckedWorkspace workspace)
    {
        workspace.Files.AddImage("other");
        workspace.Files.Write("docs-src/.shared/maintainer.md", "See  [Python](http://www.python.org/).\n");
        foreach (var image in new[] { "hello", "other" })
        {
            workspace.Files.Delete($"docs-src/{image}/maintainer.md");
            File.CreateSymbolicLink(workspace.Files.At($"docs-src/{image}/maintainer.md"), "../.shared/maintainer.md");
        }
    }
}
