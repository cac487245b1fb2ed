using System.Collections.Immutable;
using System.Text;
using Docs.Cli.Tests.GitHub;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.GitHub.Http;
using Docs.Publishing.GitHub.Repositories;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Http;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>
/// A publication to three branches that exist, in each of which one README changes, goes or comes: every kind of request
/// is sent. READMEs are given and not built, so that a test can publish some hundred times.
/// </summary>
internal sealed class GitHubScenario : IAsyncDisposable
{
    // The time limit of a request, which no wait is as long as.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly ImmutableArray<Target> Targets = [Target.Library, Target.Find("amd64")!, Target.Find("i386")!];
    private static readonly Lazy<Task<TemporaryFolder>> Template = new(MakeTemplateAsync);

    private readonly TemporaryFolder _folder;

    private GitHubScenario(TemporaryFolder folder, GitHubHost host) => (_folder, Host) = (folder, host);

    public GitHubHost Host { get; }

    public GitRepository Repository => GitRepository.Open(_folder.FullPath);

    /// <summary>Ends the time of requests that are not answered.</summary>
    public ExpiringClock Clock { get; } = new(Limit);

    public static async Task<GitHubScenario> CreateAsync()
    {
        var folder = new TemporaryFolder();
        FolderContent.Load((await Template.Value).FullPath).WriteTo(folder.FullPath);
        return new(folder, await GitHubHost.StartAsync(folder.FullPath)) { Host = { Token = GitHubWorkspace.Secret } };
    }

    /// <summary>How the second state is proposed by pull requests; null to publish it.</summary>
    public PullRequestSettings? PullRequests { get; set; }

    /// <summary>Publishes the second state.</summary>
    public Task<ImmutableArray<TargetPlan>> PublishAsync(CancellationToken ct) => PublishAsync(Host, Clock, "second", PullRequests, ct);

    /// <summary>The commit of each branch.</summary>
    public SortedDictionary<string, string> Heads()
    {
        using var objects = new BareObjects(_folder.FullPath);
        return objects.Branches();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        ApiContract.Check(Host.Exchanges.Where(e => e.Status is not 0));
        _folder.Dispose();
    }

    private static async Task<TemporaryFolder> MakeTemplateAsync()
    {
        var folder = new TemporaryFolder();
        var remote = await GitRepository.InitBareAsync(folder.FullPath);
        await remote.RunAsync("update-ref", "refs/heads/main", await remote.RunAsync("commit-tree", await remote.RunAsync("mktree", "-z"), "-m", "First"));
        await using var host = await GitHubHost.StartAsync(folder.FullPath);
        Assert.All(await PublishAsync(host, new(Limit), "first", pullRequests: null, Workspace.Cancellation), p => Assert.Equal(TargetState.Published, p.State));
        return folder;
    }

    private static async Task<ImmutableArray<TargetPlan>> PublishAsync(GitHubHost host, ExpiringClock clock, string state, PullRequestSettings? pullRequests, CancellationToken ct)
    {
        Assert.True(GitAddress.TryParse(GitHubHost.Remote, GitProtocols.Https, "/", out var address, out _));
        Assert.True(GitHubApi.TryParse(host.Address, out var api, out _));
        var access = new GitHubAccess(api, WebToken.Of(api.Address.Authority, GitHubWorkspace.Secret)) { Clock = clock, Policy = new() { RetryDelay = TimeSpan.Zero } };
        string[] images = state == "first" ? ["one", "two", "three", "four", "five", "six"] : ["two", "three", "four", "five", "six", "seven"];
        var readmes = Targets.Select(t => new TargetReadmes(t, t.Name, [.. images.Order(StringComparer.Ordinal).Select(i => Make(i, t, i == "two" ? state : "words"))])).ToList();
        var options = new PublishOptions(GitPublishSettings.Default, images.Select(ImageName.Parse).ToHashSet(), IsPartial: false, TagData: null) { PullRequests = pullRequests, PullRequestBranch = pullRequests?.Branch };
        using var publisher = GitHubPublisher.Create(access, [address])!;
        using var publication = await publisher.OpenAsync(address, _ => { }, ct);
        return await publication.ApplyAsync(options, readmes, ct);
    }

    private static Readme Make(string image, Target target, string words) =>
        new(ImageName.Parse(image), target, Encoding.UTF8.GetBytes($"{Workspace.GeneratedWarning}\n# {image} for {target}\n\n{words}\n"));
}
