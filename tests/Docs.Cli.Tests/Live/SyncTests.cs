namespace Docs.Cli.Tests.Live;

/// <summary><c>docs sync</c> from a repository of this machine.</summary>
public sealed class SyncTests
{
    private const string Lock = "docs-src/.library/docs.lock.json";

    [Fact]
    public async Task Manifests_come_byte_for_byte_and_the_lock_file_says_from_which_commit()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        workspace.AddManifest("python", "1, latest");
        var commit = await SyncRemote.PublishAsync(workspace, "python", "2, latest", "redis", "8");

        var result = (await SyncAsync(workspace)).Ended(ExitCode.Clean);

        Assert.Equal(workspace.Read("remote/library/python"), workspace.Read("docs-src/.library/python"));
        Assert.False(workspace.Has("docs-src/.library/redis"));
        Assert.Contains(commit, workspace.Read(Lock), StringComparison.Ordinal);
        Assert.Contains("python added   2", result.Out, StringComparison.Ordinal);
        Assert.Contains("python removed 1", result.Out, StringComparison.Ordinal);
        Assert.StartsWith("1 image changed: 1 tag added, 1 removed, 0 moved; ", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_sync_changes_nothing_and_touches_nothing()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        await SyncRemote.PublishAsync(workspace, "python", "2, latest");
        await SyncAsync(workspace);
        var before = workspace.States();

        var result = (await SyncAsync(workspace)).Ended(ExitCode.Clean);

        Assert.StartsWith("nothing changed; ", result.Summary, StringComparison.Ordinal);
        Assert.Equal(before, workspace.States());
    }

    [Fact]
    public async Task A_dry_run_tells_and_writes_nothing()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        await SyncRemote.PublishAsync(workspace, "python", "2, latest");
        var before = workspace.States();

        var result = (await SyncAsync(workspace, "--dry-run")).Ended(ExitCode.Clean);

        Assert.Contains("nothing written", result.Summary, StringComparison.Ordinal);
        Assert.Equal(before, workspace.States());
    }

    [Fact]
    public async Task Suites_come_along_and_what_nobody_documents_stays_away()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        await SyncRemote.PublishAsync(workspace, "python", "2", "debian", "trixie, latest", "ubuntu", "noble", "redis", "8");

        (await SyncAsync(workspace)).Ended(ExitCode.Clean);

        Assert.Equal(
            ["debian", "docs.lock.json", "python", "ubuntu"],
            Directory.EnumerateFiles(workspace.At("docs-src/.library")).Select(f => Path.GetFileName(f)!).Where(f => f[0] != '.').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_image_that_the_remote_lacks_is_told_and_keeps_what_it_has()
    {
        using var workspace = SyncRemote.CreateWorkspace("python", "ruby");
        workspace.AddManifest("ruby", "3");
        await SyncRemote.PublishAsync(workspace, "python", "2");
        var before = workspace.Read("docs-src/.library/ruby");

        (await SyncAsync(workspace)).Ended(ExitCode.Clean).Said("", "DOC140");

        Assert.Equal(before, workspace.Read("docs-src/.library/ruby"));
    }

    [Fact]
    public async Task Offline_manifests_come_and_bases_that_nobody_knows_count_as_none()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        workspace.Write("docs-src/python/variant-slim.md", "## Slim\n\nSmall.\n");
        await SyncRemote.PublishAsync(workspace, "python", "2-slim");

        (await SyncAsync(workspace, "--offline")).Ended(ExitCode.Clean).Said("", "DOC143");

        Assert.Contains("2-slim", workspace.Read("docs-src/.library/python"), StringComparison.Ordinal);
        (await workspace.RunAsync("build")).Ended(ExitCode.Clean);
    }

    [Theory]
    [InlineData("--remote=ext::sh -c touch% x")]
    [InlineData("--remote=--upload-pack=touch x")]
    [InlineData("--remote=https://name:password@example.com/x")]
    [InlineData("--ref=--upload-pack=touch x")]
    public async Task What_git_would_take_for_something_else_is_refused(string option)
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        var before = workspace.States();

        (await workspace.RunAsync("sync", option)).Ended(ExitCode.Usage).Said("docs: error DOC018: ");

        Assert.Equal(before, workspace.States());
    }

    [Fact]
    public async Task A_remote_that_is_not_there_fails_and_leaves_all_as_it_was()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        workspace.AddManifest("python", "1");
        var before = workspace.States();

        (await workspace.RunAsync("sync", "--remote", workspace.At("nowhere"))).Ended(ExitCode.Failure);

        Assert.Equal(before, workspace.States());
    }

    [Fact]
    public async Task A_checkout_of_the_official_images_is_not_synced_into()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        await SyncRemote.PublishAsync(workspace, "python", "2", "redis", "8");
        var before = workspace.States();

        (await SyncAsync(workspace, "--library", "remote/library")).Ended(ExitCode.Usage).Said("remote/library: error DOC019: ");

        Assert.Equal(before, workspace.States());
    }

    [Fact]
    public async Task A_library_at_the_top_of_the_fragments_own_repository_is_synced_into()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        await SyncRemote.PublishAsync(workspace, "python", "2");
        Directory.CreateDirectory(workspace.At("library"));
        await GitRepository.InitAsync(workspace.Root);

        (await SyncAsync(workspace, "--library", "library", "--lock", "docs.lock.json")).Ended(ExitCode.Clean);

        Assert.True(workspace.Has("library/python"));
    }

    [Fact]
    public async Task Logos_of_another_repositorys_history_keep_their_commits()
    {
        const string Foreign = "fedcba9876543210fedcba9876543210fedcba98";
        using var workspace = SyncRemote.CreateWorkspace("python");
        await SyncRemote.PublishAsync(workspace, "python", "2");
        workspace.AddLogo("python");
        workspace.Write(Lock, $$$"""{"docs": {"commit": "{{{Foreign}}}"}, "logoCommits": {"python/logo.png": "{{{Foreign}}}"}}""");
        await (await GitRepository.InitAsync(workspace.At("docs-src"))).CommitAsync("Add a logo");

        (await SyncAsync(workspace)).Ended(ExitCode.Clean).Said("docs-src/.library/docs.lock.json: warning DOC149: ", Foreign);

        Assert.Contains($"\"python/logo.png\": \"{Foreign}\"", workspace.Read(Lock), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logos_of_this_repositorys_history_follow_it()
    {
        using var workspace = SyncRemote.CreateWorkspace("python");
        await SyncRemote.PublishAsync(workspace, "python", "2");
        workspace.AddLogo("python");
        var git = await GitRepository.InitAsync(workspace.At("docs-src"));
        var first = await git.CommitAsync("Add a logo");
        await SyncAsync(workspace);
        Assert.Contains($"\"python/logo.png\": \"{first}\"", workspace.Read(Lock), StringComparison.Ordinal);
        workspace.AddLogo("python", "another");
        var second = await git.CommitAsync("Change the logo");

        var result = (await SyncAsync(workspace)).Ended(ExitCode.Clean);

        Assert.Contains($"\"python/logo.png\": \"{second}\"", workspace.Read(Lock), StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    private static Task<RunResult> SyncAsync(Workspace workspace, params string[] arguments) =>
        workspace.RunAsync(["sync", "--remote", "remote", .. arguments]);
}
