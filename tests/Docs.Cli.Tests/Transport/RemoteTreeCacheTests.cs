using System.Diagnostics;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Reading;

namespace Docs.Cli.Tests.Transport;

/// <summary>What is kept of a repository elsewhere: damaged, used by several at once, left by a killed process, or not wanted.</summary>
public sealed class RemoteTreeCacheTests
{
    [Theory]
    [InlineData("objects/pack", true)]
    [InlineData("objects/pack", false)]
    [InlineData("shallow", true)]
    [InlineData("refs", true)]
    public async Task A_damaged_cache_is_thrown_away(string path, bool truncated)
    {
        using var images = await OfficialImages.CreateAsync();
        await using var daemon = GitDaemon.Start(images.Served);
        var address = $"{daemon.Address}/{OfficialImages.Name}";
        await images.LoadAsync(address);
        var damaged = Path.Join(images.Repositories().Single(), path);
        foreach (var file in Directory.Exists(damaged) ? Directory.GetFiles(damaged, "*", SearchOption.AllDirectories) : [damaged])
        {
            var content = await File.ReadAllBytesAsync(file, Workspace.Cancellation);
            File.SetAttributes(file, FileAttributes.Normal);
            await File.WriteAllBytesAsync(file, truncated ? content[..^9] : [.. content.Select(b => (byte)~b)], Workspace.Cancellation);
        }

        foreach (var change in (string[])["changed", "again"])
        {
            images.Write("library/image0", change);
            await images.Git.CommitAsync(change);

            var read = await images.LoadAsync(address);

            Assert.Equal(images.FilesOnDisk(), read.Files);
        }
    }

    [Fact]
    public async Task A_damaged_cache_of_an_unchanged_remote_is_thrown_away()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var daemon = GitDaemon.Start(images.Served);
        var address = $"{daemon.Address}/{OfficialImages.Name}";
        await images.LoadAsync(address);
        foreach (var file in Directory.GetFiles(Path.Join(images.Repositories().Single(), "objects/pack"), "*.pack"))
        {
            File.Delete(file);
        }

        Assert.Equal(images.FilesOnDisk(), (await images.LoadAsync(address)).Files);
    }

    [Fact]
    public async Task Several_at_once_all_end_right()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var daemon = GitDaemon.Start(images.Served);
        var address = $"{daemon.Address}/{OfficialImages.Name}";
        for (var round = 0; round < 4; round++)
        {
            images.Write("library/image0", $"round {round}\n");
            var commit = await images.Git.CommitAsync("another");

            var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => images.LoadAsync(address)));

            Assert.All(all, read => Assert.Equal(commit, read.Commit?.ToString()));
            Assert.All(all, read => Assert.Equal(images.FilesOnDisk(), read.Files));
        }

        await images.LoadAsync(address);
        Assert.DoesNotContain(images.Repositories(), r => Path.GetFileName(r).StartsWith('.'));
    }

    [Fact]
    public async Task One_that_is_cancelled_at_any_moment_leaves_what_the_next_one_can_use()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var daemon = GitDaemon.Start(images.Served);
        var address = $"{daemon.Address}/{OfficialImages.Name}";
        await images.LoadAsync(address);
        images.Write("library/image0", "measured\n");
        await images.Git.CommitAsync("another");
        var (started, before) = (Stopwatch.StartNew(), images.Commands.Count);
        await images.LoadAsync(address);
        var (whole, commands) = (started.Elapsed, images.Commands.Count - before);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var cancelled = 0;
        for (var round = 0; round < TestRun.Rounds(20); round++)
        {
            images.Write("library/image0", $"round {round}\n");
            await images.Git.CommitAsync("another");

            using var patience = new CancellationTokenSource();
            if (round % 2 == 0)
            {
                // It is never faster than its own command.
                var left = random.Next(1, commands + 1);
                images.OnCommand = () =>
                {
                    if (Interlocked.Decrement(ref left) == 0)
                    {
                        patience.Cancel();
                    }
                };
            }
            else
            {
                patience.CancelAfter(whole * random.NextDouble());
            }

            try
            {
                await images.LoadAsync(address, ct: patience.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }

            images.OnCommand = static () => { };

            Assert.Equal(images.FilesOnDisk(), (await images.LoadAsync(address)).Files);
            Assert.Single(images.Repositories());
        }

        Assert.True(cancelled >= TestRun.Rounds(20) / 2, $"seed {seed}: {cancelled} were cancelled");
    }

    [Fact]
    public async Task What_a_killed_process_left_is_neither_used_nor_kept()
    {
        using var images = await OfficialImages.CreateAsync();
        await images.LoadAsync(images.Folder);
        var kept = images.Repositories().Single();
        using var dead = Process.Start(new ProcessStartInfo("git", ["--version"]) { RedirectStandardOutput = true })!;
        await dead.WaitForExitAsync(Workspace.Cancellation);
        var left = Path.Join(Path.GetDirectoryName(kept), $".work-{dead.Id}-1");
        Directory.CreateDirectory(Path.Join(left, "objects/pack"));
        await File.WriteAllTextAsync(Path.Join(left, "objects/pack/tmp_pack_x"), "half", Workspace.Cancellation);
        var inUse = Path.Join(Path.GetDirectoryName(kept), $".work-{Environment.ProcessId}-12345");
        Directory.CreateDirectory(inUse);

        var read = await images.LoadAsync(images.Folder);

        Assert.Equal(images.FilesOnDisk(), read.Files);
        Assert.Equal([inUse, kept], images.Repositories().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_cache_folder_nothing_is_kept()
    {
        using var images = await OfficialImages.CreateAsync();

        var read = await new RemoteTree(images.Runner, cache: null, new()).LoadAsync(OfficialImages.AddressOf(images.Folder), GitRef.Parse("main"), "library", Workspace.Cancellation);

        Assert.Equal(images.FilesOnDisk(), read.Files);
        Assert.All(images.Commands, c => Assert.DoesNotContain(images.Cache, c, StringComparison.Ordinal));
    }
}
