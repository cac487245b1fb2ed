namespace Docs.Cli.Tests.Live;

/// <summary><c>docs build --live</c>: from what is published, which is not kept.</summary>
public sealed class LiveBuildTests
{
    [Fact]
    public async Task Readmes_are_those_of_a_sync_and_a_build_and_the_tag_data_stays()
    {
        using var workspace = await CreateAsync();
        var before = workspace.States(without: "output");

        (await BuildAsync(workspace, "--live")).Ended(ExitCode.Clean);

        FileStates.AssertSame(before, workspace.States(without: "output"));
        Assert.Contains("`2`, `latest`", workspace.Read("output/library/python/README.md"), StringComparison.Ordinal);
        (await workspace.RunAsync("sync", "--remote", "remote")).Ended(ExitCode.Clean);
        (await workspace.RunAsync("build", "--check")).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task A_check_tells_what_is_outdated_by_now_and_writes_nothing()
    {
        using var workspace = await CreateAsync();
        (await workspace.RunAsync("build")).Ended(ExitCode.Clean);
        var before = workspace.States();

        var result = (await BuildAsync(workspace, "--live", "--check")).Ended(ExitCode.Findings);

        Assert.Single(result.OutLines, l => l.StartsWith("outdated: output/{amd64,", StringComparison.Ordinal) && l.EndsWith("}/python/README.md", StringComparison.Ordinal));
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task Only_images_that_are_named_become_as_published()
    {
        using var workspace = await CreateAsync();

        (await BuildAsync(workspace, "--live", "ruby")).Ended(ExitCode.Clean);

        Assert.True(workspace.Has("output/library/ruby/README.md"));
        Assert.False(workspace.Has("output/library/python/README.md"));
    }

    [Fact]
    public async Task An_image_whose_facts_cannot_be_had_is_built_as_it_was_and_the_run_fails()
    {
        using var workspace = await CreateAsync();
        workspace.Write("docs-src/python/variant-2.md", "## Two\n\nWords.\n");
        await using var server = await FaultyServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        });

        var result = (await BuildAsync(workspace, "--live", "--map-host", $"https://raw.githubusercontent.com={server.Address}")).Ended(ExitCode.Failure);

        result.Said("", "DOC142");
        Assert.Contains("`1`, `latest`", workspace.Read("output/library/python/README.md"), StringComparison.Ordinal);
        Assert.Contains("`2`", workspace.Read("output/library/ruby/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_that_is_not_there_fails_before_anything_is_written()
    {
        using var workspace = await CreateAsync();

        (await workspace.RunAsync("build", "--live", "--remote", "nowhere")).Ended(ExitCode.Failure);

        Assert.False(Directory.Exists(workspace.At("output")));
    }

    [Theory]
    [InlineData("--live", "--watch")]
    [InlineData("--live", "--locked")]
    [InlineData("--remote", "remote")]
    [InlineData("--offline")]
    public async Task Options_that_make_no_sense_together_are_refused(params string[] options)
    {
        using var workspace = await CreateAsync();

        (await workspace.RunAsync(["build", .. options])).Ended(ExitCode.Usage);

        Assert.False(Directory.Exists(workspace.At("output")));
    }

    /// <summary>Two images with tags of their own, others of which are published.</summary>
    private static async Task<Workspace> CreateAsync()
    {
        var workspace = new Workspace("python", "ruby");
        await SyncRemote.PublishAsync(workspace, "python", "2, latest", "ruby", "2");
        return workspace;
    }

    private static Task<RunResult> BuildAsync(Workspace workspace, params string[] arguments) =>
        workspace.RunAsync(["build", "--remote", "remote", .. arguments]);
}
