using System.Text;
using Docs.Model.Findings;
using Docs.Sync;

namespace Docs.Cli.Tests.Live;

/// <summary>A sync that is interrupted is finished by the next one, and its journal is believed only where a sync wrote it.</summary>
public sealed class TagDataInterruptionTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("docs-src/docs.lock.json")]
    public async Task A_sync_that_is_interrupted_before_any_of_its_files_leaves_the_earlier_state_or_the_new_one_and_the_next_one_finishes_it(string? lockFile)
    {
        var steps = new List<string>();
        var (earlier, next) = await BuildBothAsync(lockFile, steps);
        var writes = steps.Count(SyncedWorkspace.IsWrite);
        var (earlierSeen, nextSeen) = (0, 0);
        Assert.Equal("write " + (lockFile ?? "docs-src/.library/docs.lock.json"), steps.Where(SyncedWorkspace.IsWrite).ElementAt(writes - 2));
        for (var n = 0; n < writes; n++)
        {
            using var workspace = new SyncedWorkspace(lockFile);
            var left = n;
            Assert.Throws<InterruptedException>(() => workspace.Sync(1, step => Interrupt(step, ref left)));
            LeaveAsKilled(workspace);

            var built = await workspace.BuildAsync();
            var isNext = built.SequenceEqual(next);
            Assert.True(isNext || built.SequenceEqual(earlier), $"a mixture, interrupted before step {n}: {steps.Where(SyncedWorkspace.IsWrite).ElementAt(n)}");
            (earlierSeen, nextSeen) = isNext ? (earlierSeen, nextSeen + 1) : (earlierSeen + 1, nextSeen);

            workspace.Sync(1, _ => { });
            Assert.Equal(next, await workspace.BuildAsync());
            Assert.Equal(
                ["docs.lock.json", "python", "ruby", "ubuntu"],
                Directory.GetFiles(workspace.Files.At("docs-src/.library")).Append("docs.lock.json").Select(f => Path.GetFileName(f)!).Distinct().Order(StringComparer.Ordinal));
        }

        // Before the journal is there, and from then on.
        Assert.Equal((1, writes - 1), (earlierSeen, nextSeen));
    }

    [Fact]
    public async Task A_sync_that_is_interrupted_while_it_finishes_another_one_is_finished_by_the_next()
    {
        var (_, next) = await BuildBothAsync(lockFile: null, []);
        using var workspace = new SyncedWorkspace();
        for (var n = 1; n < 4; n++)
        {
            var left = n;
            Assert.Throws<InterruptedException>(() => workspace.Sync(1, step => Interrupt(step, ref left)));
            Assert.Equal(next, await workspace.BuildAsync());
        }

        Assert.False(workspace.Sync(1, _ => { }));
        Assert.Equal(next, await workspace.BuildAsync());
        Assert.False(workspace.Files.Has(SyncedWorkspace.Journal));
    }

    [Fact]
    public async Task Whoever_builds_after_an_interrupted_sync_is_told_and_nothing_is_written_for_that()
    {
        using var workspace = new SyncedWorkspace();
        InterruptWriting(workspace);
        var before = workspace.Files.States(without: "output");

        (await workspace.Files.RunAsync("build")).Ended(0).Said($"{SyncedWorkspace.Journal}: warning DOC145: ");
        Assert.Contains($"{SyncedWorkspace.Journal}: warning DOC145: ", (await workspace.Files.RunAsync("check")).Out, StringComparison.Ordinal);

        FileStates.AssertSame(before, workspace.Files.States(without: "output"));
    }

    [Fact]
    public void What_is_to_be_read_only_is_read_as_the_interrupted_sync_wanted_it_and_stays_as_it_is()
    {
        using var workspace = new SyncedWorkspace();
        InterruptWriting(workspace);
        var before = workspace.Files.States();

        using var folder = TagDataFolder.OpenToRead(workspace.Configure(), _ => { });
        var present = folder.Load([]);

        Assert.True(SyncedWorkspace.Plan(present!, 1).IsEmpty);
        Assert.Equal(["python", "ruby", "ubuntu"], present!.Manifests.Keys.Select(i => i.Value).Order(StringComparer.Ordinal));
        FileStates.AssertSame(before, workspace.Files.States());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task A_lock_file_whose_facts_stay_the_same_is_not_touched_not_even_by_an_interrupted_sync(int interruptedAfter)
    {
        using var workspace = new SyncedWorkspace();
        var before = workspace.Files.States();
        var left = interruptedAfter;
        using (var folder = TagDataFolder.OpenToWrite(workspace.Configure(), step => Interrupt(step, ref left), () => { }, Workspace.Cancellation))
        {
            var present = folder.Load([])!;
            var next = SyncedWorkspace.Plan(present, 1);
            Assert.Throws<InterruptedException>(() => folder.Apply(next with { After = next.After with { Lock = present.Lock } }, Workspace.Cancellation));
        }

        Assert.Contains("`3.1`", (await workspace.BuildAsync())["output/library/python/README.md"], StringComparison.Ordinal);
        using (var folder = TagDataFolder.OpenToWrite(workspace.Configure(), _ => { }, () => { }, Workspace.Cancellation))
        {
            folder.Load([]);
        }

        Assert.False(workspace.Files.Has(SyncedWorkspace.Journal));
        Assert.Equal(before["docs-src/.library/docs.lock.json"], workspace.Files.States()["docs-src/.library/docs.lock.json"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"lockFile": "docs.lock.json"}""")]
    [InlineData("""{"lockFile": "docs.lock.json", "manifests": {"../outside": "AAAA"}}""")]
    [InlineData("""{"lockFile": "docs.lock.json", "manifests": {"python": "%%"}}""")]
    [InlineData("""{"lockFile": "docs.lock.json", "manifests": {"python": 1}}""")]
    [InlineData("""{"lockFile": null, "manifests": {}}""")]
    public async Task A_journal_that_no_sync_wrote_is_an_error_and_nothing_is_changed(string journal)
    {
        using var workspace = new SyncedWorkspace();
        workspace.Files.Write(SyncedWorkspace.Journal, journal);
        var before = workspace.Files.States();
        var findings = new List<Finding>();

        Assert.False(workspace.Sync(1, _ => { }, findings));
        (await workspace.Files.RunAsync("build")).Ended(1).Said($"{SyncedWorkspace.Journal}: error DOC146: ");

        Assert.Equal("DOC146", Assert.Single(findings).Code);
        FileStates.AssertSame(before, workspace.Files.States(without: "output"));
    }

    [Fact]
    public void A_journal_of_another_lock_file_is_not_finished_with_this_one()
    {
        using var workspace = new SyncedWorkspace();
        InterruptWriting(workspace);
        workspace.Files.Write("docs.yml", "lock: other.json\n");
        var before = workspace.Files.States();

        var refused = Assert.Throws<IOException>(() => workspace.Sync(1, _ => { }));

        Assert.Contains("'docs.lock.json' seen from 'docs-src/.library'", refused.Message, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.Files.States());
    }

    private static void Interrupt(string step, ref int left)
    {
        if (SyncedWorkspace.IsWrite(step) && left-- == 0)
        {
            throw new InterruptedException();
        }
    }

    /// <summary>Leaves some of version 1 written.</summary>
    private static void InterruptWriting(SyncedWorkspace workspace)
    {
        var left = 3;
        Assert.Throws<InterruptedException>(() => workspace.Sync(1, step => Interrupt(step, ref left)));
    }

    /// <summary>What a kill leaves in addition to what was written: the guard, and half of a file.</summary>
    private static void LeaveAsKilled(SyncedWorkspace workspace)
    {
        workspace.Files.Write("docs-src/.library/.docs-sync.lock", "held by process 1\n");
        workspace.Files.Write("docs-src/.library/.python.docs-tmp", Encoding.UTF8.GetBytes("Maint"));
    }

    private static async Task<(SortedDictionary<string, string> Earlier, SortedDictionary<string, string> Next)> BuildBothAsync(string? lockFile, List<string> steps)
    {
        using var workspace = new SyncedWorkspace(lockFile);
        var earlier = await workspace.BuildAsync();
        Assert.True(workspace.Sync(1, steps.Add));
        var next = await workspace.BuildAsync();

        // Both the tags and the fact about the base are in the README.
        var readme = next["output/library/python/README.md"];
        Assert.Contains("`3.1`", readme, StringComparison.Ordinal);
        Assert.Contains("buildpack-deps", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("buildpack-deps", earlier["output/library/python/README.md"], StringComparison.Ordinal);
        return (earlier, next);
    }

    private sealed class InterruptedException : Exception;
}
