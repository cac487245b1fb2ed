using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary><c>docs publish github</c> beside people and other publishers.</summary>
public sealed class PublishGitHubRaceTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(2, false)]
    public async Task A_commit_on_the_main_branch_that_comes_between_is_built_upon(int times, bool movesTogether)
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        world.Host.GraphQl.MovesTogether = movesTogether;
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        var theirs = new List<string>();
        world.Host.Before = async (_, context) =>
        {
            if (IsMove(context, movesTogether) && theirs.Count < times)
            {
                theirs.Add(await CommitAsync(world, "main"));
            }

            return null;
        };

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(times, theirs.Count);
        await world.World.AssertPublishedAsync();
        var history = await world.World.Remote.RunAsync("rev-list", "i386");
        Assert.All(theirs, t => Assert.Contains(t, history, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_five_attempts_the_run_fails_and_nobodys_commit_is_lost(bool movesTogether)
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        world.Host.GraphQl.MovesTogether = movesTogether;
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var i386 = (await world.World.HeadsAsync())["i386"];
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        var theirs = new List<string>();
        world.Host.Before = async (_, context) =>
        {
            if (IsMove(context, movesTogether))
            {
                theirs.Add(await CommitAsync(world, "main"));
            }

            return null;
        };

        var result = (await world.PublishAsync()).Ended(ExitCode.Failure);

        Assert.Equal(5, theirs.Count);
        Assert.Contains("other pushes were faster each time", result.Error, StringComparison.Ordinal);
        var heads = await world.World.HeadsAsync();
        Assert.Equal((theirs[^1], i386), (heads["main"], heads["i386"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_on_an_architectures_branch_that_comes_between_is_not_lost(bool movesTogether)
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        world.Host.GraphQl.MovesTogether = movesTogether;
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        var theirs = "";
        world.Host.Before = async (_, context) =>
        {
            // After the plan, and before the branch is moved, or read for the move.
            if (theirs.Length == 0 && (movesTogether ? IsMove(context, movesTogether) : context.Request.Method == "GET" && context.Request.Path.Value!.EndsWith("/git/ref/heads/i386", StringComparison.Ordinal)))
            {
                theirs = await CommitAsync(world, "i386");
            }

            return null;
        };

        var result = (await world.PublishAsync()).Ended(ExitCode.Findings);

        Assert.Equal(theirs, (await world.World.HeadsAsync())["i386"]);
        Assert.StartsWith("2 targets published, 0 unchanged, 1 stopped", result.Summary, StringComparison.Ordinal);
        Assert.Contains(theirs, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_publishers_lose_nothing_and_leave_no_mixture()
    {
        await using var one = await GitHubWorkspace.CreateAsync();
        (await one.PublishAsync()).Ended(ExitCode.Clean);
        for (var round = 0; round < TestRun.Rounds(50); round++)
        {
            one.World.Files.AddImage("python", $"# What is it?\n\nRound {round}.\n");
            one.World.Files.AddImage("ruby", $"# What is it?\n\nRound {round}.\n");

            var runs = await Task.WhenAll(one.PublishAsync(), one.PublishAsync());

            Assert.All(runs, r => r.Ended(ExitCode.Clean));
            await one.World.AssertPublishedAsync();
        }
    }

    [Fact]
    public async Task A_branch_that_the_rules_of_the_repository_keep_does_not_hold_the_others()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var amd64 = (await world.World.HeadsAsync())["amd64"];
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.Host.Rejects = "amd64";

        var result = (await world.PublishAsync()).Ended(ExitCode.Findings);

        Assert.StartsWith("2 targets published, 0 unchanged, 1 stopped", result.Summary, StringComparison.Ordinal);
        Assert.Contains("Cannot update this protected ref: amd64.", result.Error, StringComparison.Ordinal);
        var heads = await world.World.HeadsAsync();
        Assert.Equal(amd64, heads["amd64"]);
        Assert.Equal(heads["main"], await world.World.Remote.RunAsync("rev-parse", "i386^"));
    }

    private static bool IsMove(HttpContext context, bool movesTogether) =>
        movesTogether ? ((string)context.Items[HostFault.Body]!).Contains("updateRefs", StringComparison.Ordinal) : context.Request.Method == "PATCH";

    /// <summary>Somebody's commit on a branch of the remote.</summary>
    private static async Task<string> CommitAsync(GitHubWorkspace world, string branch)
    {
        var head = await world.World.Remote.RunAsync("rev-parse", branch);
        var tree = await world.World.Remote.RunAsync("rev-parse", branch + "^{tree}");
        var commit = await world.World.Remote.RunAsync("commit-tree", tree, "-p", head, "-m", "theirs");
        await world.World.Remote.RunAsync("update-ref", "refs/heads/" + branch, commit, head);
        return commit;
    }
}
