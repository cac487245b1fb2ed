using Docs.Model;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary>What is published of real inputs is what was published, byte for byte, and the same each time.</summary>
public sealed class PublishCorpusTests
{
    private const string OfRepository = "docs-src";

    [Theory]
    [InlineData(OfRepository, "branch")]
    [InlineData(OfRepository, "repository")]
    [InlineData("2026-08-21", "branch")]
    [InlineData("2026-08-21", "repository")]
    public async Task Every_README_is_there_as_it_was_published(string set, string layout)
    {
        var isOfRepository = set == OfRepository;
        var corpus = isOfRepository ? RepositoryRoot.FullPath : Requirement.Corpus(set).Require();
        string[] sources = isOfRepository
            ? ["--source", $"{corpus}/docs-src", "--templates", $"{corpus}/templates", "--library", $"{corpus}/docs-src/.library", "--lock", $"{corpus}/docs-src/.library/docs.lock.json"]
            : ["--source", $"{corpus}/docs", "--templates", $"{corpus}/docs/.template-helpers", "--library", $"{corpus}/library", "--lock", $"{corpus}/docs.lock.json"];
        using var files = new Workspace { HasCache = true };
        var isSpread = layout == "repository";
        files.Write("docs.yml", $"publish: {{git: {{layout: {layout}, remote: '{(isSpread ? "remotes/{target}" : "remotes/all")}'}}}}");
        await InitAsync(files, "remotes", isSpread);

        (await PublishAsync(files, sources)).Ended(ExitCode.Clean);

        var different = new List<string>();
        foreach (var target in Target.All.Select(t => t.Name))
        {
            string[] branch = isSpread ? [] : ["--branch", target == "library" ? "main" : target];
            await GitRepository.CloneAsync(files.At(isSpread ? $"remotes/{target}" : "remotes/all"), files.At($"clones/{target}"), branch);
            var expected = ReadmesOf(Path.Join(corpus, isOfRepository ? "output" : "expected", target));
            var published = ReadmesOf(files.At($"clones/{target}"));
            different.AddRange(expected.Keys.Union(published.Keys)
                .Where(i => expected.GetValueOrDefault(i)?.AsSpan().SequenceEqual(published.GetValueOrDefault(i)) != true)
                .Select(i => $"{target}/{i}"));
        }

        Assert.Equal(isOfRepository ? [] : AcceptedDifferences.LoadWithOverlays(set, corpus), different.Order(StringComparer.Ordinal));
        var heads = await HeadsAsync(files, "remotes");
        Assert.Equal(12, heads.Count);

        var again = (await PublishAsync(files, sources)).Ended(ExitCode.Clean);
        Assert.StartsWith("0 targets published, 12 unchanged", again.Summary, StringComparison.Ordinal);
        Assert.Equal(heads, await HeadsAsync(files, "remotes"));

        // Another publisher, which knows nothing of this one.
        await InitAsync(files, "others", isSpread);
        files.DeleteFolder("cache");
        (await PublishAsync(files, [.. sources, "--remote", files.At(isSpread ? "others/{target}" : "others/all")])).Ended(ExitCode.Clean);
        Assert.Equal(heads, await HeadsAsync(files, "others"));
    }

    private static Task<RunResult> PublishAsync(Workspace files, string[] arguments) => files.RunAsync(["publish", "git", .. arguments]);

    private static async Task InitAsync(Workspace files, string folder, bool isSpread)
    {
        foreach (var name in isSpread ? Target.All.Select(t => t.Name) : ["all"])
        {
            await GitRepository.InitBareAsync(files.At($"{folder}/{name}"));
        }
    }

    private static async Task<SortedDictionary<string, string>> HeadsAsync(Workspace files, string folder)
    {
        var heads = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var repository in Directory.GetDirectories(files.At(folder)))
        {
            var git = GitRepository.Open(repository);
            Assert.Equal("", await git.RunAsync("fsck", "--strict", "--no-progress"));
            foreach (var (branch, commit) in await PublishedWorkspace.HeadsAsync(git))
            {
                heads.Add($"{Path.GetFileName(repository)} {branch}", commit);
            }
        }

        return heads;
    }

    private static Dictionary<string, byte[]> ReadmesOf(string folder) => Directory.EnumerateDirectories(folder)
        .Where(d => Path.GetFileName(d) != ".git")
        .ToDictionary(d => Path.GetFileName(d), d => File.ReadAllBytes(Path.Join(d, "README.md")), StringComparer.Ordinal);
}
