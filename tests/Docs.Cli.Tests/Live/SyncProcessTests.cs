using System.Diagnostics;

namespace Docs.Cli.Tests.Live;

/// <summary><c>docs sync</c> as a process of its own: killed at any moment, beside others, and interrupted.</summary>
public sealed class SyncProcessTests
{
    private const int Others = 100;

    /// <summary>So long that the lines about writing manifests fill a pipe, see <see cref="RunningProgram.StartHeld"/>.</summary>
    private static readonly string Library = Path.Join([.. Enumerable.Repeat(new string('l', 250), 4)]);

    private static readonly int Kills = TestRun.Rounds(50);
    private static readonly int Races = TestRun.Rounds(6);

    [Fact]
    public async Task A_killed_sync_leaves_one_state_for_builds_and_the_next_one_ends_as_if_nothing_had_happened()
    {
        await using var world = await CreateAsync(Others);
        world.MoveLibrary(Library);
        var git = await PublishAsync(world, 0);
        var (versions, readmes) = await SyncBothAsync(world, git);
        var whole = await MeasureAsync(world, git);
        var (seed, killed, unfinished) = (Environment.TickCount, 0, 0);
        var random = new Random(seed);
        for (var round = 0; round < Kills; round++)
        {
            var next = (round + 1) % 2;
            await PublishAsync(world, next, git);
            var when = $"seed {seed}, round {round}";

            // Every other one while it writes, which takes a small part of the time. The first file is the journal itself.
            var isWriting = round % 2 == 0;
            using (var program = isWriting ? StartHeld(world, random.Next(2, Others / 10)) : Start(world))
            {
                killed += await (isWriting ? program.KillWhenHeldAsync(Workspace.Cancellation) : program.KillAfterAsync(whole * random.NextDouble(), Workspace.Cancellation)) ? 1 : 0;
            }

            var isUnfinished = world.Workspace.Has("docs-src/.library/.docs-sync.journal");
            unfinished += isUnfinished ? 1 : 0;
            var built = await BuildAsync(world);
            Assert.True(readmes.Contains(built), $"{when}: a build sees half of each state");
            var ended = await EndAsync(world);
            Assert.True(versions[next].SequenceEqual(ended), $"{when}: the sync after it ended otherwise");
            Assert.True(
                Directory.EnumerateFileSystemEntries(world.Workspace.At("docs-src/.library"), ".*").Select(f => Path.GetFileName(f)).All(f => f == ".docs-sync.lock"),
                $"{when}: the sync after it left something");
        }

        // Otherwise this proved nothing.
        Assert.True(unfinished > (TestRun.IsComplete ? Kills / 4 : 0), $"seed {seed}: {unfinished} of {Kills} syncs were killed while they wrote");
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}: of {Kills} syncs {killed} were killed, {unfinished} of them while writing");
    }

    [Fact]
    public async Task Several_syncs_at_once_and_a_build_beside_them_all_end_well()
    {
        await using var world = await CreateAsync();
        var git = await PublishAsync(world, 0);
        var (versions, readmes) = await SyncBothAsync(world, git);
        for (var round = 0; round < Races; round++)
        {
            var next = (round + 1) % 2;
            await PublishAsync(world, next, git);
            using var one = Start(world);
            using var other = Start(world);
            var builds = new List<string> { await BuildAsync(world), await BuildAsync(world), await BuildAsync(world) };

            (await one.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);
            (await other.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);

            Assert.Equal(versions[next], world.TagData());
            Assert.All(builds, b => Assert.Contains(b, readmes));
        }
    }

    [Fact]
    public async Task Interrupted_while_a_server_never_answers_it_ends_and_leaves_all_as_it_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals");
        await using var world = await CreateAsync();
        await PublishAsync(world, 0);
        var before = world.Workspace.States(without: "cache");
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Fault = (context, _) => Faults.Hang(context, reached);
        using var program = Start(world);
        await reached.Task.WaitAsync(Workspace.Cancellation);

        using (var kill = Process.Start("kill", ["-INT", program.Id]))
        {
            await kill.WaitForExitAsync(Workspace.Cancellation);
        }

        (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Cancelled);
        world.Workspace.Delete("docs-src/.library/.docs-sync.lock");
        FileStates.AssertSame(before, world.Workspace.States(without: "cache"));
    }

    private static async Task<PublishedWorld> CreateAsync(int others = 0)
    {
        var world = await PublishedWorld.CreateAsync(others: others);
        Directory.CreateDirectory(world.Workspace.At("cache"));
        Directory.CreateDirectory(world.Workspace.At("remote"));
        return world;
    }

    /// <summary>Commits a version to the remote.</summary>
    private static async Task<GitRepository> PublishAsync(PublishedWorld world, int version, GitRepository? git = null)
    {
        if (git is null)
        {
            git = await GitRepository.InitAsync(world.Workspace.At("remote"));
            await git.RunAsync("checkout", "--quiet", "-B", "master");
            foreach (var each in (int[])[0, 1])
            {
                world.Publish(each);
                await git.CommitAsync("Publish");
                await git.RunAsync("tag", $"version{each}");
            }
        }

        // The same commit for the same version, each time.
        await git.RunAsync("reset", "--quiet", "--hard", $"version{version}");
        return git;
    }

    private static RunningProgram Start(PublishedWorld world) =>
        RunningProgram.Start(BuiltProgram.FullPath, world.Workspace.Root, EnvironmentOf(world), world.Sync);

    /// <summary>Starts one that does not get far beyond the file that it says it writes.</summary>
    /// <param name="file">Which one, from one on.</param>
    private static RunningProgram StartHeld(PublishedWorld world, int file) =>
        RunningProgram.StartHeld("docs: write ", file, BuiltProgram.FullPath, world.Workspace.Root, EnvironmentOf(world), [.. world.Sync, "--verbose"]);

    private static Dictionary<string, string?> EnvironmentOf(PublishedWorld world) => new() { ["XDG_CACHE_HOME"] = world.Workspace.At("cache"), ["GITHUB_TOKEN"] = null };

    /// <summary>Syncs undisturbed, and tells what came of it.</summary>
    private static async Task<SortedDictionary<string, string>> EndAsync(PublishedWorld world)
    {
        (await world.Workspace.RunAsync(world.Sync)).Ended(ExitCode.Clean);
        return world.TagData();
    }

    /// <summary>The tag data and the READMEs of both versions; version 0 is there afterwards.</summary>
    private static async Task<(List<SortedDictionary<string, string>> TagData, List<string> Readmes)> SyncBothAsync(PublishedWorld world, GitRepository git)
    {
        var (tagData, readmes) = (new List<SortedDictionary<string, string>>(), new List<string>());
        foreach (var version in (int[])[1, 0])
        {
            await PublishAsync(world, version, git);
            tagData.Insert(0, await EndAsync(world));
            readmes.Insert(0, await BuildAsync(world));
        }

        Assert.NotEqual(readmes[0], readmes[1]);
        return (tagData, readmes);
    }

    /// <summary>All READMEs that a build makes, as one text.</summary>
    private static async Task<string> BuildAsync(PublishedWorld world)
    {
        (await world.Workspace.RunAsync("build", "--target", "library")).Ended(ExitCode.Clean);
        return string.Concat(PublishedWorld.Images.Select(i => world.Workspace.Read($"output/library/{i}/README.md")));
    }

    /// <summary>How long a sync takes that changes everything.</summary>
    private static async Task<TimeSpan> MeasureAsync(PublishedWorld world, GitRepository git)
    {
        var longest = TimeSpan.Zero;
        foreach (var version in (int[])[1, 0])
        {
            await PublishAsync(world, version, git);
            var started = Stopwatch.GetTimestamp();
            using var program = Start(world);
            (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
        }

        return longest;
    }
}
