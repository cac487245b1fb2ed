using Docs.Model;

namespace Docs.Cli.Tests.Facts;

/// <summary>READMEs that must not be published as they are: the others go out, and the published ones stay.</summary>
public sealed class RefusedReadmeTests
{
    public static IEnumerable<TheoryDataRow<string>> Facts => FactWorkspace.Cases.Keys.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task A_README_that_depends_on_an_unknown_fact_stays_and_the_others_go_out(string name)
    {
        var fact = FactWorkspace.Cases[name];
        using var workspace = FactWorkspace.CreateUnbuilt();
        var remote = await GitRepository.InitBareAsync(workspace.At("remote"));
        (await PublishAsync(workspace)).Ended(ExitCode.Clean);
        var before = await remote.RunAsync("show", "main:python/README.md");
        fact.Forget(workspace);
        workspace.Write("docs-src/redis/content.md", "# New\n");

        var result = (await PublishAsync(workspace)).Ended(ExitCode.Findings);

        result.Said("", $"warning {fact.Code}: ").Said("", "error DOC511: the README of 'python' is not published");
        Assert.Contains("changed: redis (library)", result.OutLines);
        Assert.Contains("not published: python", result.OutLines);
        Assert.Contains(fact.Text, before, StringComparison.Ordinal);
        Assert.Equal(before, await remote.RunAsync("show", "main:python/README.md"));
        Assert.Contains("# New", await remote.RunAsync("show", "main:redis/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_publication_has_all_that_is_known()
    {
        using var workspace = FactWorkspace.CreateUnbuilt();
        var remote = await GitRepository.InitBareAsync(workspace.At("remote"));
        FactWorkspace.Cases.Values.First().Forget(workspace);

        (await PublishAsync(workspace)).Ended(ExitCode.Findings);

        Assert.Equal("redis/README.md", await remote.RunAsync("ls-tree", "-r", "--name-only", "main"));
    }

    [Fact]
    public async Task A_README_that_docs_new_left_unfinished_is_refused()
    {
        using var workspace = FactWorkspace.CreateUnbuilt();
        var remote = await GitRepository.InitBareAsync(workspace.At("remote"));
        workspace.Write("docs-src/python/content.md", $"# What is it?\n\n{Unfilled.Marker}: say it\n");

        (await PublishAsync(workspace, "--dry-run")).Ended(ExitCode.Findings).Said("", "error DOC512: the README of 'python' is not published");
        (await PublishAsync(workspace)).Ended(ExitCode.Findings).Said("", "error DOC512: the README of 'python' is not published");

        Assert.Equal("redis/README.md", await remote.RunAsync("ls-tree", "-r", "--name-only", "main"));
    }

    private static Task<RunResult> PublishAsync(Workspace workspace, params string[] options) =>
        workspace.RunAsync(["publish", "git", "--remote", "remote", "--target", "library", .. options]);
}
