using Docs.Model;
using Docs.Publishing.Output;
using Docs.Transport.Files;

namespace Docs.Cli.Tests.Concurrency;

/// <summary>Builds into one output wait for each other.</summary>
public sealed class OutputLockTests
{
    private static readonly PathPattern Pattern = PathPattern.Parse(PathPattern.Default, out _)!;

    [Fact]
    public async Task A_build_waits_for_another_and_says_so()
    {
        using var workspace = new Workspace("python");
        var error = new SignallingWriter();
        using var output = new StringWriter();
        var held = OutputFolder.OpenToWrite(workspace.At("output"), Pattern, () => { }, Workspace.Cancellation);

        var building = Task.Run(() => Application.RunAsync(
            ["build"], new Terminal(output, error, workspace.Root, HasColor: false, IsInteractive: false), Workspace.Cancellation));
        await error.WaitForAsync("docs: waiting for another build into the same output\n", Workspace.Cancellation);

        Assert.False(building.IsCompleted);
        Assert.False(Directory.Exists(workspace.At("output/library")));
        held.Dispose();
        Assert.Equal(0, await building);
        Assert.Equal("docs: waiting for another build into the same output\n", error.Text);
        Assert.True(workspace.Has("output/library/python/README.md"));
        Assert.False(workspace.Has("output/.docs-build.lock"));
    }

    [Fact]
    public async Task A_build_that_waits_can_be_cancelled()
    {
        using var workspace = new Workspace("python");
        var error = new SignallingWriter();
        using var cancellation = new CancellationTokenSource();
        using var held = OutputFolder.OpenToWrite(workspace.At("output"), Pattern, () => { }, Workspace.Cancellation);

        var building = Task.Run(() => Application.RunAsync(
            ["build"], new Terminal(TextWriter.Null, error, workspace.Root, HasColor: false, IsInteractive: false), cancellation.Token));
        await error.WaitForAsync("waiting", Workspace.Cancellation);
        await cancellation.CancelAsync();

        Assert.Equal(130, await building);
    }

    [Fact]
    public async Task Builds_at_the_same_time_all_end_well()
    {
        using var workspace = new Workspace("python", "ruby");

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => workspace.RunAsync("build"))));

        Assert.All(results, r => r.Ended(0));
        Assert.Single(results, r => r.Summary.StartsWith("24 READMEs written", StringComparison.Ordinal));
        Assert.Equal(5, results.Count(r => r.Summary.StartsWith("0 READMEs written, 24 unchanged", StringComparison.Ordinal)));
        Assert.Equal(24, Directory.GetFiles(workspace.At("output"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Two_processes_wait_for_each_other()
    {
        using var workspace = new Workspace("python", "ruby");
        using var first = RunningProgram.StartDocs(workspace.Root, "build");
        using var second = RunningProgram.StartDocs(workspace.Root, "build");

        RunResult[] results = [await first.EndAsync(Workspace.Cancellation), await second.EndAsync(Workspace.Cancellation)];

        Assert.All(results, r => r.Ended(0));
        Assert.Single(results, r => r.Summary.StartsWith("24 READMEs written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_process_waits_for_the_lock_of_another()
    {
        using var workspace = new Workspace("python");
        using var held = OutputFolder.OpenToWrite(workspace.At("output"), Pattern, () => { }, Workspace.Cancellation);

        using var program = RunningProgram.StartDocs(workspace.Root, "build");
        await program.WaitForErrorAsync("docs: waiting for another build into the same output", Workspace.Cancellation);

        Assert.False(Directory.Exists(workspace.At("output/library")));
    }

    [Fact]
    public async Task There_are_never_two_holders()
    {
        using var workspace = new Workspace();
        var (holders, most, rounds) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(HoldAsync)));

        Assert.Equal((1, 8 * TestRun.Values(200)), (most, rounds));
        Assert.Empty(Directory.GetFiles(workspace.Root));

        async Task HoldAsync()
        {
            for (var round = 0; round < TestRun.Values(200); round++)
            {
                using var held = FolderLock.Take(workspace.Root, ".docs-build.lock", () => { }, Workspace.Cancellation);
                var now = Interlocked.Increment(ref holders);
                most = Math.Max(most, now);
                Assert.False(held.LeftBehind);
                await Task.Yield();
                rounds++;
                Interlocked.Decrement(ref holders);
            }
        }
    }

    [Fact]
    public async Task A_left_lock_makes_the_next_build_remove_temporary_files()
    {
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.Write("output/.docs-build.lock", "held by process 1\n");
        workspace.Write("output/library/python/.README.md.docs-tmp", "half");
        workspace.Write("output/s390x/gone/.README.md.docs-tmp", "half");
        workspace.Write("output/library/python/.notes", "by hand");
        workspace.Write("output/other.docs-tmp", "by hand");

        (await workspace.RunAsync("build", "python", "--target", "library")).Ended(0);

        Assert.False(workspace.Has("output/library/python/.README.md.docs-tmp"));
        Assert.False(workspace.Has("output/s390x/gone/.README.md.docs-tmp"));
        Assert.False(workspace.Has("output/.docs-build.lock"));
        Assert.True(workspace.Has("output/library/python/.notes"));
        Assert.True(workspace.Has("output/other.docs-tmp"));
    }

    [Fact]
    public async Task A_left_lock_is_never_seen_empty()
    {
        // Whoever is killed while it takes the lock must leave one that still tells of the run that was killed before.
        using var workspace = new Workspace();
        var path = workspace.At("output/.docs-build.lock");
        Directory.CreateDirectory(workspace.At("output"));
        for (var round = 0; round < TestRun.Values(300); round++)
        {
            workspace.Save("output/.docs-build.lock", "held by process 1\n");
            var isTaken = false;
            var watching = Task.Run(() =>
            {
                var shortest = long.MaxValue;
                while (!Volatile.Read(ref isTaken))
                {
                    shortest = Math.Min(shortest, new FileInfo(path).Length);
                }

                return shortest;
            });
            using var held = FolderLock.Take(workspace.At("output"), ".docs-build.lock", () => { }, Workspace.Cancellation);
            Volatile.Write(ref isTaken, true);

            Assert.True(held.LeftBehind);
            Assert.NotEqual(0, await watching);
        }
    }

    [Fact]
    public async Task A_lock_that_leads_elsewhere_is_not_written_through()
    {
        using var workspace = new Workspace("python");
        workspace.Write("outside", "precious");
        workspace.Link("output/.docs-build.lock", workspace.At("outside"));

        await workspace.RunAsync("build");

        Assert.Equal("precious", workspace.Read("outside"));
    }
}
