using Docs.Model;

namespace Docs.Cli.Tests.HubPublishing;

/// <summary>All READMEs of real inputs go to Docker Hub once, and then only what changes.</summary>
public sealed class PublishHubCorpusTests
{
    private const string OfRepository = "docs-src";

    [Theory]
    [InlineData(OfRepository)]
    [InlineData("2026-08-21")]
    public async Task The_first_run_sends_all_the_second_nothing_and_another_one_what_changed(string set)
    {
        var isOfRepository = set == OfRepository;
        var corpus = isOfRepository ? RepositoryRoot.FullPath : Requirement.Corpus(set).Require();
        string[] sources = isOfRepository
            ? ["--source", "sources", "--templates", $"{corpus}/templates", "--library", $"{corpus}/docs-src/.library", "--lock", $"{corpus}/docs-src/.library/docs.lock.json"]
            : ["--source", "sources", "--templates", $"{corpus}/docs/.template-helpers", "--library", $"{corpus}/library", "--lock", $"{corpus}/docs.lock.json"];
        using var files = new Workspace { HasCache = true };
        FolderContent.Load(Path.Join(corpus, isOfRepository ? "docs-src" : "docs")).WriteTo(files.At("sources"));
        var images = Directory.GetDirectories(files.At("sources")).Where(d => File.Exists(Path.Join(d, "content.md"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).ToList();
        var repositories = Target.All.SelectMany(t => images.Select(i => $"{t.Architecture?.Namespace ?? "library"}/{i}")).ToArray();
        await using var hub = await HubServer.StartAsync(repositories);
        hub.KnowsAllCategories = true;
        files.HubAccounts = HubWorkspace.AccountsOf(HubServer.User, HubServer.Secret);

        var first = await PublishAsync();
        Assert.True(first.ExitCode is ExitCode.Clean or ExitCode.Findings, $"{first}");
        var sent = repositories.Count(r => hub.Repositories[r].FullDescription is not null);
        Assert.Equal(repositories.Length, sent);
        Assert.All(hub.Repositories.Values, r => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(r.FullDescription ?? ""), 0, 25_000));

        var writes = hub.Writes.Count;
        var reads = hub.Requests.Count;
        var second = await PublishAsync();
        Assert.Contains($"0 repositories published, {sent} unchanged", second.Summary, StringComparison.Ordinal);
        Assert.Equal((writes, sent + 1), (hub.Writes.Count, hub.Requests.Count - reads));

        files.Write("sources/python/content.md", files.Read("sources/python/content.md").Replace("is an", "is still an", StringComparison.Ordinal) + "\nMore words.\n");
        var third = await PublishAsync();
        Assert.Equal(12, hub.Writes.Count - writes);
        Assert.All(hub.Writes.Skip(writes), w => Assert.EndsWith("/python/", w, StringComparison.Ordinal));
        Assert.InRange(hub.MostAtOnce, 1, 4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{first.Summary}\n{writes} writes\n{second.Summary}\n{third.Summary}");

        Task<RunResult> PublishAsync() => files.RunAsync(["publish", "hub", "--target", "all", "--api-url", hub.Address, .. sources]);
    }
}
