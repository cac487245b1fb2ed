using Docs.Cli.Tests.GitHub;
using Docs.Cli.Tests.GitPublishing;
using Docs.Transport.Http;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>A workspace whose remote is reached by GitHub's API: it has a first commit, and the API checks each request.</summary>
internal sealed class GitHubWorkspace : IAsyncDisposable
{
    public const string Secret = "ghp_0123456789abcdefSECRET";

    private GitHubWorkspace(PublishedWorkspace world, GitHubHost host) => (World, Host) = (world, host);

    public PublishedWorkspace World { get; }

    public GitHubHost Host { get; }

    /// <summary>The remote with a file of somebody's, in a time zone of their own; it has no README yet.</summary>
    public static async Task<PublishedWorkspace> CreateWorldAsync()
    {
        var world = await PublishedWorkspace.CreateAsync(new Workspace { HasCache = false });
        var first = await world.Remote.RunAsync("commit-tree", await world.Remote.RunAsync("mktree", "-z"), "-m", "First");
        await world.Remote.RunAsync("update-ref", "refs/heads/main", first);
        await world.CommitAsync("main", "notes.md", "by hand\n");
        return world;
    }

    public static async Task<GitHubWorkspace> CreateAsync()
    {
        var world = await CreateWorldAsync();
        world.Files.GitHubToken = WebToken.Of("raw.githubusercontent.com", Secret);
        return new(world, await GitHubHost.StartAsync(world.Remote.Folder)) { Host = { Token = Secret } };
    }

    /// <summary>Runs <c>docs publish github</c> in this process.</summary>
    public async Task<RunResult> PublishAsync(params string[] arguments)
    {
        var result = await World.Files.RunAsync(["publish", "github", "--remote", GitHubHost.Remote, "--api-url", Host.Address, .. arguments]);
        Assert.DoesNotContain(Secret, result.ToString(), StringComparison.Ordinal);
        return result;
    }

    /// <summary>The exchanges since the last time that somebody took them; each was as GitHub describes it.</summary>
    public IReadOnlyList<HostExchange> TakeExchanges()
    {
        var taken = new List<HostExchange>();
        while (Host.Exchanges.TryDequeue(out var exchange))
        {
            taken.Add(exchange);
        }

        ApiContract.Check(taken);
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        ApiContract.Check(Host.Exchanges);
        World.Dispose();
    }
}
