using Docs.Model;
using Docs.Model.Manifests;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Reading;

namespace Docs.Cli.Tests.Transport;

/// <summary>A repository's server that fails now and then is asked again; one that says no is not.</summary>
public sealed class GitRetryTests
{
    private const string Repository = "https://github.com/example/" + OfficialImages.Name + ".git";
    private const string Gone = "0123456789abcdef0123456789abcdef01234567";

    private static readonly GitPolicy Policy = new() { RetryDelay = TimeSpan.Zero };

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Whichever_request_fails_once_all_files_come(int status)
    {
        using var images = await OfficialImages.CreateAsync();
        await using var web = await GitWebServer.StartAsync(images.Served);
        await LoadAsync(images, web, new(images.At("first"), static _ => { }));
        var all = web.Requests.Count;
        foreach (var at in TestRun.Moments(all))
        {
            web.Requests.Clear();
            web.Refuse = request => request == at ? status : null;

            var read = await LoadAsync(images, web, new(images.At($"cache{at}"), static _ => { }));

            Assert.Equal(images.FilesOnDisk(), read.Files);
            Assert.True(web.Requests.Count > all, $"request {at} of {all} did not fail");
        }
    }

    [Fact]
    public async Task A_server_that_goes_on_failing_is_asked_a_few_times_and_its_status_is_told()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var web = await GitWebServer.StartAsync(images.Served);
        web.Refuse = _ => 503;

        var failure = await Assert.ThrowsAsync<RemoteException>(() => LoadAsync(images, web, images.CacheFolder));

        Assert.Contains("503", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(1 + Policy.Retries, web.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_says_no_is_asked_once()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var web = await GitWebServer.StartAsync(images.Served);
        web.Refuse = _ => 403;

        await Assert.ThrowsAsync<RemoteException>(() => LoadAsync(images, web, images.CacheFolder));

        Assert.Single(web.Requests);
    }

    [Fact]
    public async Task A_commit_that_was_not_handed_out_because_of_a_failure_may_be_there()
    {
        using var images = await OfficialImages.CreateAsync();
        await using var web = await GitWebServer.StartAsync(images.Served);

        // Each attempt asks what the server can do, and then for the commit.
        web.Refuse = request => request < 2 * (1 + Policy.Retries) && request % 2 == 1 ? 503 : null;
        using var files = new FileAtCommit(images.Runner, images.CacheFolder, _ => $"{web.Address}/{OfficialImages.Name}", Policy);

        var file = await files.LoadAsync(new GitSource(Repository, "refs/heads/main", CommitId.Parse(Gone), "1", "Dockerfile", Builder: null), Workspace.Cancellation);

        Assert.True(file.IsFailure);
        Assert.Contains("503", file.Reason, StringComparison.Ordinal);
    }

    private static Task<TreeFiles> LoadAsync(OfficialImages images, GitWebServer web, CacheFolder cache) =>
        new RemoteTree(images.Runner, cache, Policy)
            .LoadAsync(OfficialImages.AddressOf($"{web.Address}/{OfficialImages.Name}"), GitRef.Parse("main"), "library", Workspace.Cancellation);
}
