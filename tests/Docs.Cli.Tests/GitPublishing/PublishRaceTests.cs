namespace Docs.Cli.Tests.GitPublishing;

/// <summary><c>docs publish git</c> beside another one, and beside people.</summary>
public sealed class PublishRaceTests
{
    private static readonly int Races = TestRun.Rounds(100);

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
            PublishProcessTests.SetWords(one, $"one in round {round}");
            PublishProcessTests.SetWords(other, $"other in round {round}");

            var runs = await Task.WhenAll(
                one.PublishAsync("--verbose"), other.PublishAsync("--verbose"), CommitAsync(one, theirs));

            Assert.All(runs, r => r.Ended(ExitCode.Clean));
            late += runs.Sum(r => r.ErrorLines.Count(l => l.Contains(" Moved", StringComparison.Ordinal)));
            // All of each branch is of one of them: <branch>:<path>:<words>
            var words = await PublishProcessTests.WordsAsync(one);
            Assert.Equal(6, words.Length);
            Assert.All(words.GroupBy(w => w.Split(':')[0], w => w.Split(':')[2]), branch => Assert.Single(branch.Distinct()));
            Assert.All(words, w => Assert.EndsWith($" in round {round}.", w, StringComparison.Ordinal));
            Assert.Equal("", await one.Remote.RunAsync("rev-list", "main..i386^", "main..amd64^"));
        }

        var history = (await one.Remote.RunAsync("rev-list", "main")).Split('\n').ToHashSet();
        Assert.Equal(Races, theirs.Count);
        Assert.All(theirs, t => Assert.Contains(t, history));
        (await one.PublishAsync()).Ended(ExitCode.Clean);
        await one.AssertPublishedAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"in {Races} rounds {late} pushes came too late and were planned again");
        Assert.True(late > 0 || !TestRun.IsComplete, "nobody was ever late, so this proved nothing");
    }

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
