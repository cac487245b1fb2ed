namespace Docs.Cli.Tests.Live;

/// <summary><c>docs build --locked</c>: nothing, unless the lock file has every fact.</summary>
public sealed class LockedBuildTests
{
    private const string Lock = "docs-src/.library/docs.lock.json";
    private const string Key = "https://github.com/example/python@0123456789abcdef0123456789abcdef01234567:1/Dockerfile";

    [Theory]
    [InlineData("\"debian:13\"")]
    [InlineData("null")]
    public async Task With_every_fact_it_is_a_build_like_any_other(string fact)
    {
        using var workspace = Create($$$"""{"dockerfileBases": {"{{{Key}}}": {{{fact}}}}, "logoCommits": {"ruby/logo.png": null}}""");

        (await workspace.RunAsync("build", "--locked")).Ended(ExitCode.Clean);

        Assert.True(workspace.Has("output/library/python/README.md"));
    }

    [Fact]
    public async Task Without_some_facts_nothing_is_built_and_all_of_them_are_named()
    {
        using var workspace = Create("{}");

        var result = (await workspace.RunAsync("build", "--locked")).Ended(ExitCode.Findings);

        result.Said($"{Lock}: error DOC147: ", Key).Said($"{Lock}: error DOC148: ", "'ruby/logo.png'");
        Assert.False(workspace.Has("output/library/perl/README.md"));
    }

    [Fact]
    public async Task A_repository_is_not_asked_for_what_is_not_locked()
    {
        using var workspace = Create($$$"""{"dockerfileBases": {"{{{Key}}}": null}}""");
        await (await GitRepository.InitAsync(workspace.Root)).CommitAsync("all");

        (await workspace.RunAsync("build", "--locked")).Ended(ExitCode.Findings).Said("", "DOC148");
        (await workspace.RunAsync("build")).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task READMEs_that_are_there_stay_as_they_are()
    {
        using var workspace = Create("{}");
        (await workspace.RunAsync("build")).Ended(ExitCode.Clean);
        workspace.Write("docs-src/perl/content.md", "# Other words\n");
        var before = workspace.States();

        (await workspace.RunAsync("build", "--locked")).Ended(ExitCode.Findings);

        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task Without_a_lock_file_nothing_is_locked()
    {
        using var workspace = Create("{}");
        workspace.Delete(Lock);

        (await workspace.RunAsync("build", "--locked")).Ended(ExitCode.Findings).Said("", "DOC147");
    }

    [Fact]
    public async Task A_sync_brings_what_a_locked_build_needs()
    {
        using var workspace = Create("{}");
        await SyncRemote.PublishAsync(workspace, "python", "2", "ruby", "2", "perl", "2");

        (await workspace.RunAsync("sync", "--remote", "remote")).Ended(ExitCode.Clean);

        (await workspace.RunAsync("build", "--locked")).Ended(ExitCode.Findings).Said("", "DOC148");
        await (await GitRepository.InitAsync(workspace.At("docs-src"))).CommitAsync("all");
        (await workspace.RunAsync("sync", "--remote", "remote")).Ended(ExitCode.Clean);
        (await workspace.RunAsync("build", "--locked")).Ended(ExitCode.Clean);
    }

    /// <summary>An image with a text about its variants, one with a logo, and one with neither.</summary>
    private static Workspace Create(string lockFile)
    {
        var workspace = new Workspace("perl", "python", "ruby");
        workspace.Write("docs-src/python/variant-1.md", "## One\n\nWords.\n");
        workspace.AddLogo("ruby");
        workspace.Write(Lock, lockFile);
        return workspace;
    }
}
