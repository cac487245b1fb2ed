namespace Docs.Cli.Tests.Processes;

/// <summary>All twelve targets of real inputs, built by the executable.</summary>
public sealed class CorpusProcessTests
{
    private const string Set = "2026-08-21";

    [Fact]
    public async Task Every_README_is_what_was_published_and_what_this_process_builds()
    {
        var corpus = Requirement.Corpus(Set).Require();
        using var workspace = new Workspace();

        (await workspace.RunAsync(Build(corpus, "here"))).Ended(ExitCode.Clean);
        using var program = RunningProgram.StartDocs(workspace.Root, Build(corpus, "there"));
        (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);

        var (here, there) = (ReadmesOf(workspace.At("here")), ReadmesOf(workspace.At("there")));
        var published = ReadmesOf(Path.Join(corpus, "expected"));
        Assert.Equal(AcceptedDifferences.LoadWithOverlays(Set, corpus), Differing(published, there));
        Assert.Empty(Differing(here, there));
        Assert.Equal(12, published.Keys.Select(k => k.Split('/')[0]).Distinct().Count());
    }

    private static string[] Build(string corpus, string output) =>
    [
        "build", "--source", $"{corpus}/docs", "--templates", $"{corpus}/docs/.template-helpers", "--library", $"{corpus}/library",
        "--lock", $"{corpus}/docs.lock.json", "--target", "all", "--output", output,
    ];

    /// <summary>The bytes of each README, by <c>target/image</c>.</summary>
    private static Dictionary<string, byte[]> ReadmesOf(string folder) => Directory.EnumerateFiles(folder, "README.md", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, Path.GetDirectoryName(f)!).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static IEnumerable<string> Differing(Dictionary<string, byte[]> one, Dictionary<string, byte[]> other) => one.Keys.Union(other.Keys, StringComparer.Ordinal)
        .Where(k => one.GetValueOrDefault(k)?.AsSpan().SequenceEqual(other.GetValueOrDefault(k)) != true)
        .Order(StringComparer.Ordinal);
}
