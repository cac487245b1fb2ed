using System.Collections.Concurrent;
using Docs.Cli.Tests.GitHub;
using Docs.Cli.Tests.GitPublishing;
using Docs.Model;
using Docs.Transport.Http;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>What is published of real inputs by GitHub's API is what was published, byte for byte, and by few requests.</summary>
public sealed class PublishGitHubCorpusTests
{
    private const string OfRepository = "docs-src";

    // Twelve targets: the most requests that may be sent.
    private const int MostWhenChanged = 80;
    private const int MostWhenUnchanged = 26;

    [Theory]
    [InlineData(OfRepository)]
    [InlineData("2026-08-21")]
    public async Task Every_README_is_there_as_it_was_published(string set)
    {
        var isOfRepository = set == OfRepository;
        var corpus = isOfRepository ? RepositoryRoot.FullPath : Requirement.Corpus(set).Require();
        using var files = new Workspace { GitHubToken = WebToken.Of("raw.githubusercontent.com", GitHubWorkspace.Secret) };
        FolderContent.Load($"{corpus}/{(isOfRepository ? "docs-src" : "docs")}").WriteTo(files.At("docs"));
        string[] sources = isOfRepository
            ? ["--source", files.At("docs"), "--templates", $"{corpus}/templates", "--library", files.At("docs/.library"), "--lock", files.At("docs/.library/docs.lock.json")]
            : ["--source", files.At("docs"), "--templates", files.At("docs/.template-helpers"), "--library", $"{corpus}/library", "--lock", $"{corpus}/docs.lock.json"];
        var remote = await GitRepository.InitBareAsync(files.At("remote"));
        await remote.RunAsync("update-ref", "refs/heads/main", await remote.RunAsync("commit-tree", await remote.RunAsync("mktree", "-z"), "-m", "First"));
        await GitRepository.CloneAsync(remote.Folder, files.At("other"), "--mirror");
        await using var host = await GitHubHost.StartAsync(remote.Folder);
        Task<RunResult> PublishAsync(params string[] more) => files.RunAsync(["publish", "github", "--remote", GitHubHost.Remote, "--api-url", host.Address, .. sources, .. more]);

        (await PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal("", await remote.RunAsync("fsck", "--strict", "--no-progress", "--no-dangling"));
        var different = new List<string>();
        foreach (var target in Target.All.Select(t => t.Name))
        {
            await GitRepository.CloneAsync(remote.Folder, files.At($"clones/{target}"), "--branch", target == "library" ? "main" : target);
            var expected = ReadmesOf(Path.Join(corpus, isOfRepository ? "output" : "expected", target));
            var published = ReadmesOf(files.At($"clones/{target}"));
            different.AddRange(expected.Keys.Union(published.Keys)
                .Where(i => expected.GetValueOrDefault(i)?.AsSpan().SequenceEqual(published.GetValueOrDefault(i)) != true)
                .Select(i => $"{target}/{i}"));
        }

        Assert.Equal(isOfRepository ? [] : AcceptedDifferences.LoadWithOverlays(set, corpus), different.Order(StringComparer.Ordinal));
        Report(set, "first publication", host.Exchanges, MostWhenChanged);
        ApiContract.Check(host.Exchanges);
        Assert.All(host.Exchanges, e => Assert.True(e.Body.Length < 1_050_000, $"{e} has {e.Body.Length} characters"));
        host.Exchanges.Clear();

        (await PublishAsync()).Ended(ExitCode.Clean);

        Assert.DoesNotContain(host.Exchanges, e => e.IsWrite);
        Report(set, "nothing changed", host.Exchanges, MostWhenUnchanged);
        ApiContract.Check(host.Exchanges);

        if (isOfRepository || TestRun.IsComplete)
        {
            // git makes the same commits.
            (await files.RunAsync(["publish", "git", "--remote", files.At("other"), .. sources])).Ended(ExitCode.Clean);
            Assert.Equal(await PublishedWorkspace.HeadsAsync(GitRepository.Open(files.At("other"))), await PublishedWorkspace.HeadsAsync(remote));

            host.Exchanges.Clear();
            await AddWordsAsync(files.At("docs/python/content.md"));
            (await PublishAsync()).Ended(ExitCode.Clean);
            Report(set, "one image changed", host.Exchanges, MostWhenChanged);
            ApiContract.Check(host.Exchanges);
        }

        host.Exchanges.Clear();
        await Task.WhenAll(Directory.EnumerateFiles(files.At("docs"), "content.md", SearchOption.AllDirectories).Select(AddWordsAsync));

        var rewritten = (await PublishAsync()).Ended(ExitCode.Clean);

        Assert.StartsWith("12 targets published, 0 unchanged", rewritten.Summary, StringComparison.Ordinal);
        Report(set, "all READMEs rewritten", host.Exchanges, MostWhenChanged);
        ApiContract.Check(host.Exchanges);
    }

    private static Task AddWordsAsync(string content) => File.AppendAllTextAsync(content, "\nOne more sentence.\n", Workspace.Cancellation);

    private static void Report(string set, string what, ConcurrentQueue<HostExchange> exchanges, int most)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"{set}, {what}: {exchanges.Count} requests, {exchanges.Count(e => e.IsWrite)} of them writes, {exchanges.Sum(e => e.Body.Length)} characters sent");
        Assert.InRange(exchanges.Count, 1, most);
    }

    private static Dictionary<string, byte[]> ReadmesOf(string folder) => Directory.EnumerateDirectories(folder)
        .Where(d => Path.GetFileName(d) != ".git")
        .ToDictionary(d => Path.GetFileName(d), d => File.ReadAllBytes(Path.Join(d, "README.md")), StringComparer.Ordinal);
}
