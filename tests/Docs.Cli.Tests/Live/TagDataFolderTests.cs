using Docs.Model.Findings;
using Docs.Sources.Library;
using Docs.Sources.Loading;
using Docs.Sync;

namespace Docs.Cli.Tests.Live;

/// <summary>Tag data is replaced as one, whatever happens meanwhile.</summary>
public sealed class TagDataFolderTests
{
    [Fact]
    public void Nothing_is_touched_where_nothing_changed()
    {
        using var workspace = new SyncedWorkspace();
        Assert.True(workspace.Sync(1, _ => { }));
        var before = workspace.Files.States();
        var steps = new List<string>();

        Assert.False(workspace.Sync(1, steps.Add));

        FileStates.AssertSame(before, workspace.Files.States());
        Assert.DoesNotContain(steps, SyncedWorkspace.IsWrite);
    }

    [Fact]
    public void Only_files_that_differ_are_written_byte_for_byte_and_the_lock_file_last()
    {
        using var workspace = new SyncedWorkspace();
        var ruby = workspace.Files.States()["docs-src/.library/ruby"];
        var steps = new List<string>();

        Assert.True(workspace.Sync(1, steps.Add));

        Assert.Equal(
            [$"write {SyncedWorkspace.Journal}", "remove docs-src/.library/gone", "write docs-src/.library/python", "write docs-src/.library/ubuntu", "write docs-src/.library/docs.lock.json", $"remove {SyncedWorkspace.Journal}"],
            steps.Where(SyncedWorkspace.IsWrite));
        Assert.Equal(ruby, workspace.Files.States()["docs-src/.library/ruby"]);
        Assert.EndsWith("Tags: slim, 3.1\n", workspace.Files.Read("docs-src/.library/python"), StringComparison.Ordinal);
        Assert.Contains("\"buildpack-deps:trixie\"", workspace.Files.Read("docs-src/.library/docs.lock.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("debian:13", workspace.Files.Read("docs-src/.library/docs.lock.json"), StringComparison.Ordinal);
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
}
