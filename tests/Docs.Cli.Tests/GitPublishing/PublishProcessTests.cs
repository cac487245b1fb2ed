using System.Diagnostics;
using Docs.Cli.Tests.Support;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary><c>docs publish git</c> killed at any moment, and beside others.</summary>
public sealed class PublishProcessTests
{
    private const int Kills = 100;
    private const int Races = 100;

    [Fact]
    public async Task Killed_at_any_moment_the_remote_has_whole_commits_and_the_next_run_finishes()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        SetWords(world, "measured");
        var started = Stopwatch.GetTimestamp();
        using (var program = Start(world))
        {
            (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);
        }

        var whole = Stopwatch.GetElapsedTime(started);
        var (seed, killed, late) = (Environment.TickCount, 0, 0);
        var random = new Random(seed);
        for (var round = 0; round < Kills; round++)
        {
            var before = await world.HeadsAsync();
            SetWords(world, $"round {round}");
            using (var program = Start(world))
            {
                // Every other one when it begins to push, which takes a small part of the time.
                var isPushing = round % 2 == 0;
                if (isPushing)
                {
                    await program.WaitForErrorAsync("docs: git fast-import", Workspace.Cancellation);
                }

                killed += await program.KillAfterAsync((isPushing ? TimeSpan.FromMilliseconds(60) : whole) * random.NextDouble(), Workspace.Cancellation) ? 1 : 0;
            }

            var when = $"seed {seed}, round {round}";
            var after = await world.HeadsAsync();
            late += before["i386"] == after["i386"] ? 0 : 1;
            var sound = await world.Remote.TryRunAsync("fsck", "--strict", "--no-progress", "--no-dangling");
            Assert.True(sound is { ExitCode: 0, Out: "", Error: "" }, $"{when}: {sound}");
            var next = await world.PublishAsync();
            Assert.True(next.ExitCode == ExitCode.Clean, $"{when}: {next}");
            await world.AssertSoundAsync();
            foreach (var branch in (string[])["main", "amd64", "i386"])
            {
                Assert.Contains($"round {round}", await world.ReadAsync(branch, "python/README.md"), StringComparison.Ordinal);
            }
        }

        await world.AssertPublishedAsync();

        // Otherwise this proved nothing.
        Assert.True(killed > Kills / 4, $"seed {seed}: {killed} were killed");
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}: of {Kills} runs {killed} were killed; after {late} of all the commits were there");
    }

    [Fact]
    public async Task Two_publishers_and_somebody_who_commits_lose_nothing_and_leave_no_mixture()
    {
        using var one = await PublishedWorkspace.CreateAsync();
        using var other = await PublishedWorkspace.CreateAsync();
        other.Configure($"remote: {one.Remote.Folder}");
        (await one.PublishAsync()).Ended(ExitCode.Clean);
        var theirs = new List<string>();
        var late = 0;
        for (var round = 0; round < Races; round++)
        {
            SetWords(one, $"one in round {round}");
            SetWords(other, $"other in round {round}");

            var runs = await Task.WhenAll(
                one.PublishAsync("--verbose"), other.PublishAsync("--verbose"), CommitAsync(one, theirs));

            Assert.All(runs, r => r.Ended(ExitCode.Clean));
            late += runs.Sum(r => r.ErrorLines.Count(l => l.Contains(" Moved", StringComparison.Ordinal)));
            foreach (var branch in (string[])["main", "amd64", "i386"])
            {
                var pages = await Task.WhenAll(one.ReadAsync(branch, "python/README.md"), one.ReadAsync(branch, "ruby/README.md"));
                var owner = pages[0].Contains("one in round", StringComparison.Ordinal) ? "one" : "other";
                Assert.All(pages, p => Assert.Contains($"{owner} in round {round}.", p, StringComparison.Ordinal));
            }

            Assert.Equal("", (await one.Remote.TryRunAsync("merge-base", "--is-ancestor", "i386^", "main")) is { ExitCode: 0 } ? "" : $"round {round}: i386 is not made on the main branch");
        }

        var history = (await one.Remote.RunAsync("rev-list", "main")).Split('\n').ToHashSet();
        Assert.Equal(Races, theirs.Count);
        Assert.All(theirs, t => Assert.Contains(t, history));
        (await one.PublishAsync()).Ended(ExitCode.Clean);
        await one.AssertPublishedAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"in {Races} rounds {late} pushes came too late and were planned again");
        Assert.True(late > 0, "nobody was ever late, so this proved nothing");
    }

    [Fact]
    public async Task A_branch_that_always_moves_is_given_up_after_some_plans()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        SetWords(world, "too late");

        // The main branch moves whenever somebody pushes.
        world.SetHook("pre-receive", "export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a\nunset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES\necho push >>pushes\ngit update-ref refs/heads/main $(git commit-tree main^{tree} -p main -m moved)\n");

        (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: ", "other pushes were faster");

        Assert.Equal(5, world.Files.Read("remote/pushes").Count(c => c == '\n'));
        Assert.DoesNotContain("too late", await world.ReadAsync("i386", "python/README.md"), StringComparison.Ordinal);
        world.Files.Delete("remote/hooks/pre-receive");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.AssertPublishedAsync();
    }

    private static void SetWords(PublishedWorkspace world, string words)
    {
        foreach (var image in (string[])["python", "ruby"])
        {
            world.Files.AddImage(image, $"# What is it?\n\nWords of {words}.\n");
        }
    }

    private static RunningProgram Start(PublishedWorkspace world) => RunningProgram.Start(
        SolutionFolder.Executable,
        world.Files.Root,
        new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = world.Files.At("cache"), ["GITHUB_TOKEN"] = null, ["GITHUB_STEP_SUMMARY"] = null },
        "publish", "git", "--verbose");

    /// <summary>Somebody's commit on the main branch, made again until nobody was faster.</summary>
    private static async Task<RunResult> CommitAsync(PublishedWorkspace world, List<string> commits)
    {
        while (true)
        {
            var head = await world.Remote.RunAsync("rev-parse", "main");
            var commit = await world.Remote.RunAsync("commit-tree", head + "^{tree}", "-p", head, "-m", $"commit {commits.Count}");
            var moved = await world.Remote.TryRunAsync("update-ref", "refs/heads/main", commit, head);
            if (moved.ExitCode == 0)
            {
                commits.Add(commit);
                return moved;
            }
        }
    }
}
