namespace Docs.Cli.Tests.GitPublishing;

/// <summary>What in a remote keeps one branch from being pushed is named, and the others are published.</summary>
public sealed class PublishObstacleTests
{
    [Fact]
    public async Task A_branch_below_the_name_of_a_target_stops_that_target_alone()
    {
        using var world = await StartAsync();
        await world.Remote.RunAsync("branch", "i386/foo", "main");

        (await world.PublishAsync("--dry-run")).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC510: 'i386'");
        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC510: 'i386' is not published: git cannot push the branch 'i386', because the repository has 'refs/heads/i386/foo'");

        Assert.Equal(["amd64", "i386/foo", "main"], (await world.HeadsAsync()).Keys);
        await world.AssertSoundAsync();
    }

    [Fact]
    public async Task A_branch_whose_name_begins_a_targets_stops_that_target_alone()
    {
        using var world = await StartAsync();
        world.Configure("remote: remote", "branch: 'arch-{target}/docs'");
        await world.Remote.RunAsync("branch", "arch-i386", "main");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC510: 'i386'");

        Assert.Equal(["arch-amd64/docs", "arch-i386", "main"], (await world.HeadsAsync()).Keys);
    }

    [Theory]
    [InlineData("refs/tags/refs/heads/amd64", false)]
    [InlineData("refs/tags/refs/heads/amd64", true)]
    [InlineData("refs/heads/refs/heads/amd64", false)]
    [InlineData("refs/remotes/refs/heads/amd64", true)]
    public async Task A_ref_that_git_takes_for_a_targets_branch_stops_that_target_alone(string name, bool isThere)
    {
        using var world = await StartAsync();
        await world.Remote.RunAsync("update-ref", name, "main");
        if (isThere)
        {
            await world.Remote.RunAsync("update-ref", "refs/heads/amd64", "main");
        }

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, $"error DOC510: 'amd64' is not published: git cannot push the branch 'amd64', because the repository has '{name}'");

        var heads = await world.HeadsAsync();
        Assert.Equal(heads["main"], await world.Remote.RunAsync("rev-parse", "i386^"));
    }

    [Fact]
    public async Task A_ref_that_git_takes_for_the_main_branch_is_named()
    {
        using var world = await StartAsync();
        await world.Remote.RunAsync("update-ref", "refs/tags/refs/heads/main", "main");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC510: 'i386' is not published: git cannot push the branch 'main', because the repository has 'refs/tags/refs/heads/main'");
    }

    [Fact]
    public async Task A_branch_that_only_the_remote_can_see_is_named_by_the_remotes_words()
    {
        using var world = await StartAsync();
        await world.Remote.RunAsync("branch", "i386/foo", "main");
        await world.Remote.RunAsync("config", "transfer.hideRefs", "refs/heads/i386/foo");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC504: 'i386'").Said(world.Remote.Folder, "'refs/heads/i386/foo' exists; cannot create");

        Assert.Equal(["amd64", "i386/foo", "main"], (await world.HeadsAsync()).Keys);
        await world.AssertSoundAsync();
    }

    [Fact]
    public async Task A_branch_that_the_remote_cannot_write_is_named_by_the_remotes_words()
    {
        using var world = await StartAsync();

        // As with a folder without permission, but for the user root too.
        world.Configure("remote: remote", "branch: '{target}/docs'");
        File.CreateSymbolicLink(world.Files.At("remote/refs/heads/i386"), "nowhere");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC504: 'i386'").Said(world.Remote.Folder, "unable to create directory");

        Assert.Equal(["amd64/docs", "main"], (await world.HeadsAsync()).Keys);
    }

    [Fact]
    public async Task Something_else_in_the_place_of_a_branch_is_named_by_the_remotes_words()
    {
        using var world = await StartAsync();
        world.Files.Write("remote/refs/heads/i386/.somebodys", "file\n");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC504: 'i386'").Said(world.Remote.Folder, "blocking reference");

        Assert.Equal(["amd64", "main"], (await world.HeadsAsync()).Keys);
    }

    [Fact]
    public async Task A_lock_that_stays_is_named_when_the_run_gives_up()
    {
        using var world = await StartAsync();
        world.Files.Write("remote/refs/heads/i386.lock", "");

        (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: ", "i386.lock': File exists");
    }

    [Theory]
    [InlineData("pre-receive")]
    [InlineData("update")]
    public async Task The_words_of_a_hook_that_refuses_are_told(string hook)
    {
        using var world = await StartAsync();
        world.SetHook(hook, "echo 'No changes on Fridays.' >&2\necho 'See the wiki.' >&2\nexit 1\n");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC504: 'i386'").Said(world.Remote.Folder, "hook declined: No changes on Fridays.; See the wiki.");
    }

    [Fact]
    public async Task The_words_of_a_hook_are_one_line_of_limited_length()
    {
        using var world = await StartAsync();
        world.SetHook("pre-receive", "printf '\\033[31m::error::%2000d\\n' 1 >&2\nexit 1\n");

        var result = (await world.PublishAsync("--target", "library")).Ended(ExitCode.Findings);

        Assert.DoesNotContain('\x1b', result.Error);
        Assert.DoesNotContain(result.Error.Split('\n'), l => l.Length > 1500 || l.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    /// <summary>A remote with a main branch.</summary>
    private static async Task<PublishedWorkspace> StartAsync()
    {
        var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync("--target", "library")).Ended(ExitCode.Clean);
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        return world;
    }
}
