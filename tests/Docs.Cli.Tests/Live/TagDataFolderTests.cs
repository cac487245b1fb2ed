using System.Text;
using Docs.Model.Findings;
using Docs.Sources.Library;
using Docs.Sources.Loading;
using Docs.Sync;

namespace Docs.Cli.Tests.Live;

/// <summary>Tag data is replaced as one, whatever happens meanwhile.</summary>
public sealed class TagDataFolderTests
{
    private const string Journal = "docs-src/.library/.docs-sync.journal";

    [Theory]
    [InlineData(null)]
    [InlineData("docs-src/docs.lock.json")]
    public async Task A_sync_that_is_interrupted_before_any_of_its_files_leaves_the_earlier_state_or_the_new_one_and_the_next_one_finishes_it(string? lockFile)
    {
        var steps = new List<string>();
        var (earlier, next) = await BuildBothAsync(lockFile, steps);
        var writes = steps.Count(IsWrite);
        var (earlierSeen, nextSeen) = (0, 0);
        Assert.Equal("write " + (lockFile ?? "docs-src/.library/docs.lock.json"), steps.Where(IsWrite).ElementAt(writes - 2));
        for (var n = 0; n < writes; n++)
        {
            using var workspace = new SyncedWorkspace(lockFile);
            var left = n;
            Assert.Throws<InterruptedException>(() => workspace.Sync(1, step => Interrupt(step, ref left)));
            LeaveAsKilled(workspace);

            var built = await workspace.BuildAsync();
            var isNext = built.SequenceEqual(next);
            Assert.True(isNext || built.SequenceEqual(earlier), $"a mixture, interrupted before step {n}: {steps.Where(IsWrite).ElementAt(n)}");
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
        Assert.False(workspace.Files.Has(Journal));
    }

    [Fact]
    public async Task Whoever_builds_after_an_interrupted_sync_is_told_and_nothing_is_written_for_that()
    {
        using var workspace = new SyncedWorkspace();
        InterruptWriting(workspace);
        var before = workspace.Files.States(without: "output");

        (await workspace.Files.RunAsync("build")).Ended(0).Said($"{Journal}: warning DOC145: ");
        Assert.Contains($"{Journal}: warning DOC145: ", (await workspace.Files.RunAsync("check")).Out, StringComparison.Ordinal);

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

    [Fact]
    public void Nothing_is_touched_where_nothing_changed()
    {
        using var workspace = new SyncedWorkspace();
        Assert.True(workspace.Sync(1, _ => { }));
        var before = workspace.Files.States();
        var steps = new List<string>();

        Assert.False(workspace.Sync(1, steps.Add));

        FileStates.AssertSame(before, workspace.Files.States());
        Assert.DoesNotContain(steps, IsWrite);
    }

    [Fact]
    public void Only_files_that_differ_are_written_byte_for_byte_and_the_lock_file_last()
    {
        using var workspace = new SyncedWorkspace();
        var ruby = workspace.Files.States()["docs-src/.library/ruby"];
        var steps = new List<string>();

        Assert.True(workspace.Sync(1, steps.Add));

        Assert.Equal(
            [$"write {Journal}", "remove docs-src/.library/gone", "write docs-src/.library/python", "write docs-src/.library/ubuntu", "write docs-src/.library/docs.lock.json", $"remove {Journal}"],
            steps.Where(IsWrite));
        Assert.Equal(ruby, workspace.Files.States()["docs-src/.library/ruby"]);
        Assert.EndsWith("Tags: slim, 3.1\n", workspace.Files.Read("docs-src/.library/python"), StringComparison.Ordinal);
        Assert.Contains("\"buildpack-deps:trixie\"", workspace.Files.Read("docs-src/.library/docs.lock.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("debian:13", workspace.Files.Read("docs-src/.library/docs.lock.json"), StringComparison.Ordinal);
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

        Assert.False(workspace.Files.Has(Journal));
        Assert.Equal(before["docs-src/.library/docs.lock.json"], workspace.Files.States()["docs-src/.library/docs.lock.json"]);
    }

    [Fact]
    public void A_first_sync_makes_the_lock_file_in_the_library_folder()
    {
        using var workspace = new SyncedWorkspace();
        workspace.Files.Delete("docs-src/.library/docs.lock.json");

        Assert.True(workspace.Sync(1, _ => { }));

        Assert.Contains("\"buildpack-deps:trixie\"", workspace.Files.Read("docs-src/.library/docs.lock.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_files_are_left_alone_and_told()
    {
        using var workspace = new SyncedWorkspace();
        workspace.Files.Write("docs-src/.library/README.md", "words");
        workspace.Files.Write("docs-src/.library/folder/python", "words");
        var findings = new List<Finding>();

        Assert.True(workspace.Sync(1, _ => { }, findings));

        Assert.Equal(
            ["DOC144 docs-src/.library/README.md", "DOC144 docs-src/.library/folder"],
            findings.Select(f => $"{f.Code} {f.At}").Order(StringComparer.Ordinal));
        Assert.Equal("words", workspace.Files.Read("docs-src/.library/README.md"));
        Assert.Equal("words", workspace.Files.Read("docs-src/.library/folder/python"));
    }

    [Fact]
    public async Task A_sync_waits_for_another_one_and_reads_what_that_left()
    {
        using var workspace = new SyncedWorkspace();
        using var first = TagDataFolder.OpenToWrite(workspace.Configure(), _ => { }, () => { }, Workspace.Cancellation);
        var isWaiting = new TaskCompletionSource();

        var second = Task.Run(() =>
        {
            using var folder = TagDataFolder.OpenToWrite(workspace.Configure(), _ => { }, isWaiting.SetResult, Workspace.Cancellation);
            return folder.Apply(SyncedWorkspace.Plan(folder.Load([])!, 1), Workspace.Cancellation);
        });
        await isWaiting.Task.WaitAsync(Workspace.Cancellation);
        Assert.True(first.Apply(SyncedWorkspace.Plan(first.Load([])!, 1), Workspace.Cancellation));
        Assert.False(second.IsCompleted);
        first.Dispose();

        Assert.False(await second);
    }

    [Fact]
    public async Task Syncs_at_once_all_end_in_the_same_state()
    {
        using var workspace = new SyncedWorkspace();

        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            using var folder = TagDataFolder.OpenToWrite(workspace.Configure(), _ => { }, () => { }, Workspace.Cancellation);
            return folder.Apply(SyncedWorkspace.Plan(folder.Load([])!, 1), Workspace.Cancellation);
        })));

        Assert.Single(written, w => w);
        Assert.False(workspace.Sync(1, _ => { }));
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
        workspace.Files.Write(Journal, journal);
        var before = workspace.Files.States();
        var findings = new List<Finding>();

        Assert.False(workspace.Sync(1, _ => { }, findings));
        (await workspace.Files.RunAsync("build")).Ended(1).Said($"{Journal}: error DOC146: ");

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

    [Fact]
    public void A_lock_file_of_a_newer_format_is_not_overwritten()
    {
        using var workspace = new SyncedWorkspace();
        workspace.Files.Write("docs-src/.library/docs.lock.json", """{"version": 2}""");
        var before = workspace.Files.States();
        var findings = new List<Finding>();

        Assert.False(workspace.Sync(1, _ => { }, findings));

        Assert.Equal("DOC110", Assert.Single(findings).Code);
        FileStates.AssertSame(before, workspace.Files.States());
    }

    [Fact]
    public void A_folder_in_the_place_of_a_manifest_stops_the_sync_before_it_begins()
    {
        using var workspace = new SyncedWorkspace();
        workspace.Files.Write("docs-src/.library/ubuntu/file", "words");
        var before = workspace.Files.States();

        Assert.Throws<IOException>(() => workspace.Sync(1, _ => { }));

        FileStates.AssertSame(before, workspace.Files.States());
    }

    [Fact]
    public void A_manifest_that_is_a_link_is_replaced_and_not_written_through()
    {
        using var workspace = new SyncedWorkspace();
        workspace.Files.Delete("docs-src/.library/python");
        workspace.Files.Write("outside", "precious");
        workspace.Files.Link("docs-src/.library/python", workspace.Files.At("outside"));
        var findings = new List<Finding>();

        Assert.True(workspace.Sync(1, _ => { }, findings));

        Assert.Equal("DOC106", Assert.Single(findings).Code);
        Assert.Equal("precious", workspace.Files.Read("outside"));
        Assert.EndsWith("Tags: slim, 3.1\n", workspace.Files.Read("docs-src/.library/python"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_tag_data_is_read_in_the_place_of_the_files_and_nothing_is_written()
    {
        using var workspace = new SyncedWorkspace();
        var before = workspace.Files.States();
        using var folder = TagDataFolder.OpenToRead(workspace.Configure(), _ => { });
        var plan = SyncedWorkspace.Plan(folder.Load([])!, 1);

        var live = new SourceLoader(workspace.Configure(), _ => { }).WithTagData(TagDataEdit.Between(plan.Before, plan.After));
        var findings = new List<Finding>();
        var snapshot = await live.LoadAsync(live.ListImages(findings), live.LoadTemplates(findings), findings, Workspace.Cancellation);

        Assert.Equal(["slim", "3.1"], snapshot.Images.Single(i => i.Name.Value == "python").Manifest.Entries.SelectMany(e => e.Tags));
        Assert.Equal(["noble"], snapshot.Shared.UbuntuSuites);
        Assert.Equal(plan.After.Lock.DockerfileBases, snapshot.Shared.DockerfileBases);
        Assert.Equal(["python", "ruby", "ubuntu"], live.LoadManifests(Workspace.Cancellation).Keys.Order(StringComparer.Ordinal));
        FileStates.AssertSame(before, workspace.Files.States());
    }

    [Fact]
    public async Task A_build_that_reads_while_a_sync_writes_reads_one_state_and_not_half_of_each()
    {
        using var workspace = new SyncedWorkspace();
        var isSynced = false;
        var loader = new SourceLoader(workspace.Configure(), step =>
        {
            // After the lock file was read, and before this manifest is.
            if (step.EndsWith("/python", StringComparison.Ordinal) && step.Contains(".library", StringComparison.Ordinal) && !isSynced)
            {
                isSynced = true;
                workspace.Sync(1, _ => { });
            }
        });
        var findings = new List<Finding>();

        var snapshot = await loader.LoadAsync(loader.ListImages(findings), loader.LoadTemplates(findings), findings, Workspace.Cancellation);

        Assert.True(isSynced);
        Assert.Equal(["slim", "3.1"], snapshot.Images.Single(i => i.Name.Value == "python").Manifest.Entries.SelectMany(e => e.Tags));
        Assert.Equal(["buildpack-deps:trixie"], snapshot.Shared.DockerfileBases.Values);
    }

    private static bool IsWrite(string step) => !step.StartsWith("read ", StringComparison.Ordinal);

    private static void Interrupt(string step, ref int left)
    {
        if (IsWrite(step) && left-- == 0)
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

    /// <summary>What a kill leaves, besides what was written: the guard, and half of a file.</summary>
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
