using System.Diagnostics;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary><c>docs publish git</c> killed at any moment, and too late each time.</summary>
public sealed class PublishProcessTests
{
    private const string GitCommand = "docs: git ";

    private static readonly string[] Arguments = ["publish", "git", "--verbose"];
    private static readonly int Kills = TestRun.Rounds(100, variants: 4);

    [Fact]
    public async Task Killed_at_any_moment_the_remote_has_whole_commits_and_the_next_run_finishes()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        SetWords(world, "measured");
        var started = Stopwatch.GetTimestamp();
        int commands;
        using (var program = Start(world))
        {
            commands = (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean).Error.Split('\n').Count(l => l.StartsWith(GitCommand, StringComparison.Ordinal));
        }

        var whole = Stopwatch.GetElapsedTime(started);
        var (seed, killed, late) = (Environment.TickCount, 0, 0);
        var random = new Random(seed);
        for (var round = 0; round < Kills; round++)
        {
            var before = await world.HeadsAsync();
            SetWords(world, $"round {round}");

            // One in four as soon as it starts some command of git, which it cannot be faster than; one in four soon
            // after it writes the commits; the others at any time.
            using (var program = round % 4 == 0 ? StartHeld(world, GitCommand, random.Next(1, commands + 1)) : round % 4 == 2 ? StartHeld(world, $"{GitCommand}fast-import", 1) : Start(world))
            {
                var isKilled = round % 4 == 0 ? await program.KillWhenHeldAsync(Workspace.Cancellation)
                    : round % 4 == 2 ? await program.KillWhenHeldAsync(Workspace.Cancellation, TimeSpan.FromMilliseconds(60) * random.NextDouble())
                    : await program.KillAfterAsync(whole * random.NextDouble(), Workspace.Cancellation);
                killed += isKilled ? 1 : 0;
            }

            // git goes on by itself. Every other time the next run meets it.
            if (round % 4 < 2)
            {
                await Orphans.WaitAsync(world.Files.Root, Workspace.Cancellation);
                late += before["i386"] == (await world.HeadsAsync())["i386"] ? 0 : 1;
                await world.AssertSoundAsync();
            }

            var next = await world.PublishAsync();
            Assert.True(next.ExitCode == ExitCode.Clean, $"seed {seed}, round {round}: {next}");
            await Orphans.WaitAsync(world.Files.Root, Workspace.Cancellation);
            await world.AssertSoundAsync();
            Assert.All(await WordsAsync(world), w => Assert.EndsWith($"Words of round {round}.", w, StringComparison.Ordinal));
        }

        await world.AssertPublishedAsync();

        // Otherwise this proved nothing.
        Assert.True(killed >= Kills / 4, $"seed {seed}: {killed} were killed");
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}: of {Kills} runs {killed} were killed; the remote had the commits of {late} of {Kills / 2} all the same");
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

    internal static void SetWords(PublishedWorkspace world, string words)
    {
        foreach (var image in (string[])["python", "ruby"])
        {
            world.Files.AddImage(image, $"# What is it?\n\nWords of {words}.\n");
        }
    }

    /// <summary>What the READMEs of all branches say, as <c>branch:path:words</c>.</summary>
    internal static async Task<string[]> WordsAsync(PublishedWorkspace world) =>
        (await world.Remote.RunAsync("grep", "Words of", "main", "amd64", "i386", "--", "python/README.md", "ruby/README.md")).Split('\n');

    private static RunningProgram Start(PublishedWorkspace world) =>
        RunningProgram.Start(BuiltProgram.FullPath, world.Files.Root, EnvironmentOf(world), Arguments);

    private static RunningProgram StartHeld(PublishedWorkspace world, string lineStart, int count) =>
        RunningProgram.StartHeld(lineStart, count, BuiltProgram.FullPath, world.Files.Root, EnvironmentOf(world), Arguments);

    private static Dictionary<string, string?> EnvironmentOf(PublishedWorkspace world) =>
        new() { ["XDG_CACHE_HOME"] = world.Files.At("cache"), ["GITHUB_TOKEN"] = null, ["GITHUB_STEP_SUMMARY"] = null };
}
