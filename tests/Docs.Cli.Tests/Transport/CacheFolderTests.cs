using System.Security.Cryptography;
using Docs.Cli.Tests.GitPublishing;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Files;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Pushing;

namespace Docs.Cli.Tests.Transport;

/// <summary>Nothing depends on the cache: where it cannot be used, that is said, and the run goes on without it.</summary>
public sealed class CacheFolderTests
{
    private const int Large = 300_000;

    private static readonly Dictionary<string, Action<Workspace>> Obstacles = new(StringComparer.Ordinal)
    {
        ["it is a file"] = f => f.Write("cache", "words\n"),
        ["a folder above it is a file"] = f =>
        {
            f.Write("file", "words\n");
            f.Link("cache", "file/cache");
        },
        ["it leads nowhere"] = f => f.Link("cache", "cache"),
        ["the system does not let anybody write there"] = f => f.Link("cache", "/proc/self"),
    };

    public static IEnumerable<TheoryDataRow<string>> ObstacleNames => Obstacles.Keys.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(ObstacleNames))]
    public async Task A_cache_that_cannot_be_used_is_named_and_left_out(string obstacle)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links and /proc");
        using var world = await PublishedWorkspace.CreateAsync();
        Obstacles[obstacle](world.Files);

        foreach (var command in (string[][])[["publish", "git"], ["sync", "--dry-run", "--remote", "remote", "--ref", "main"]])
        {
            var result = await world.Files.RunAsync(command);

            Assert.Single(result.ErrorLines, l => l.StartsWith($"docs: the cache '{world.Files.At("cache")}' cannot be used, and the run goes on without it: ", StringComparison.Ordinal));
        }

        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task What_is_kept_of_one_remote_may_be_in_the_way_too()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var kept = Assert.Single(Directory.GetDirectories(world.Files.At("cache")));
        Directory.Delete(kept, recursive: true);
        await File.WriteAllTextAsync(kept, "words\n", Workspace.Cancellation);
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Single(result.ErrorLines, l => l.Contains("cannot be used, and the run goes on without it", StringComparison.Ordinal));
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task A_repository_that_is_large_from_the_start_is_kept_until_it_has_doubled()
    {
        using var workspace = new Workspace();
        var remote = await GitRepository.InitAsync(workspace.At("remote"));
        await remote.RunAsync("config", "uploadpack.allowFilter", "false");
        var cache = new CacheFolder(workspace.At("cache"), Assert.Fail) { MaxBytes = Large / 10 };

        var first = await CommitRandomAsync(workspace, remote, Large);
        Assert.False(await IsKeptAsync(first));
        await FetchAsync();
        Assert.True(await IsKeptAsync(first));

        // A little more each time, until it is too much.
        var second = await CommitRandomAsync(workspace, remote, Large / 2);
        await FetchAsync();
        Assert.True(await IsKeptAsync(first));
        Assert.True(await IsKeptAsync(second));
        await CommitRandomAsync(workspace, remote, Large * 2);
        await FetchAsync();
        Assert.False(await IsKeptAsync(second));

        async Task<bool> IsKeptAsync(string commit)
        {
            using var repository = await OpenAsync();
            return (await repository.LoadCommitsAsync([CommitId.Parse(commit)], Workspace.Cancellation)).Count > 0;
        }

        async Task FetchAsync()
        {
            using var repository = await OpenAsync();
            Assert.True(await repository.TryFetchAsync(new Dictionary<BranchName, string> { [BranchName.Parse("main")] = "main" }, depth: 1, Workspace.Cancellation));
            repository.Keep();
        }

        Task<PublishedRepository> OpenAsync() => PublishedRepository.OpenAsync(
            new GitRunner(static _ => { }), cache, OfficialImages.AddressOf(remote.Folder), new GitPolicy(), token: null, Workspace.Cancellation);
    }

    [Fact]
    public async Task Where_no_branch_has_moved_nothing_is_fetched()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await world.Remote.RunAsync("config", "uploadpack.allowFilter", "false");
        (await world.PublishAsync("--target", "library")).Ended(ExitCode.Clean);
        await world.CommitAsync("main", "large", RandomText(Large));
        (await world.PublishAsync()).Ended(ExitCode.Clean);

        var result = (await world.PublishAsync("--verbose")).Ended(ExitCode.Clean);

        Assert.Single(result.ErrorLines, l => l.Contains(": git ls-remote ", StringComparison.Ordinal));
        Assert.DoesNotContain(result.ErrorLines, l => l.Contains(": git fetch ", StringComparison.Ordinal));
    }

    private static async Task<string> CommitRandomAsync(Workspace workspace, GitRepository remote, int bytes)
    {
        workspace.Write("remote/large", RandomText(bytes));
        return await remote.CommitAsync("Add what cannot be compressed");
    }

    private static string RandomText(int bytes) => Convert.ToHexString(RandomNumberGenerator.GetBytes(bytes));
}
