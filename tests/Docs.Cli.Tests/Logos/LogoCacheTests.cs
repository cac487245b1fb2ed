namespace Docs.Cli.Tests.Logos;

/// <summary>What git told of logos is asked once for each commit.</summary>
public sealed class LogoCacheTests
{
    [Fact]
    public async Task The_history_is_read_once_for_a_commit()
    {
        using var workspace = CreateWorkspace();
        var git = await GitRepository.InitAsync(workspace.Root);
        var first = await git.CommitAsync("all");
        Assert.True(AsksForHistory(await LogoImages.BuildAsync(workspace, "--verbose")));

        Assert.False(AsksForHistory(await LogoImages.BuildAsync(workspace, "--verbose")));
        Assert.Equal(first, LogoImages.CommitOf(workspace, "python"));

        workspace.AddLogo("python", "another");
        var second = await git.CommitAsync("another logo");
        Assert.True(AsksForHistory(await LogoImages.BuildAsync(workspace, "--verbose")));
        Assert.Equal(second, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task A_logo_that_was_not_asked_for_yet_is()
    {
        using var workspace = CreateWorkspace();
        var first = await (await GitRepository.InitAsync(workspace.Root)).CommitAsync("all");
        await LogoImages.BuildAsync(workspace, "python");

        Assert.True(AsksForHistory(await LogoImages.BuildAsync(workspace, "--verbose")));
        Assert.Equal(first, LogoImages.CommitOf(workspace, "ruby"));
    }

    [Fact]
    public async Task A_damaged_cache_is_as_none()
    {
        using var workspace = CreateWorkspace();
        var first = await (await GitRepository.InitAsync(workspace.Root)).CommitAsync("all");
        await LogoImages.BuildAsync(workspace);
        var file = Assert.Single(Directory.GetFiles(workspace.At("cache/logos")));
        await File.WriteAllTextAsync(file, "python/logo.png\tno commit\n", Workspace.Cancellation);

        await LogoImages.BuildAsync(workspace);

        Assert.Equal(first, LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task Answers_for_old_commits_are_not_kept_for_ever()
    {
        using var workspace = CreateWorkspace();
        await (await GitRepository.InitAsync(workspace.Root)).CommitAsync("all");
        for (var i = 0; i < 100; i++)
        {
            workspace.Write($"cache/logos/{i}", "");
            File.SetLastWriteTimeUtc(workspace.At($"cache/logos/{i}"), DateTime.UnixEpoch.AddDays(i));
        }

        await LogoImages.BuildAsync(workspace);

        Assert.Equal(64, Directory.GetFiles(workspace.At("cache/logos")).Length);
        Assert.True(workspace.Has("cache/logos/99"));
        Assert.False(AsksForHistory(await LogoImages.BuildAsync(workspace, "--verbose")));
    }

    private static Workspace CreateWorkspace()
    {
        var workspace = new Workspace("python", "ruby") { HasCache = true };
        foreach (var image in (string[])["python", "ruby"])
        {
            workspace.AddLogo(image);
            workspace.Write($"docs-src/{image}/content.md", "%%LOGO%%\n");
        }

        return workspace;
    }

    private static bool AsksForHistory(RunResult result) =>
        result.ErrorLines.Any(l => l.StartsWith("docs: git ", StringComparison.Ordinal) && l.Contains(" log ", StringComparison.Ordinal));
}
