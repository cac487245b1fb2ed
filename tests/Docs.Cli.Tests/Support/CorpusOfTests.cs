namespace Docs.Cli.Tests.Support;

/// <summary>Where the real inputs are that tests read.</summary>
internal static class CorpusOfTests
{
    private const string Variable = "DOCS_CORPUS";

    /// <summary>The full path of a set of them; fails the test where there is none.</summary>
    /// <param name="name">As in <c>2026-08-21</c>.</param>
    public static string Find(string name)
    {
        var path = PathOf(name);
        Assert.True(Directory.Exists(path), $"there is no corpus in {path}: let {Variable} name the folder that has '{name}'; tests/corpus/rebuild.sh makes one from the public repositories");
        return path;
    }

    /// <summary>What was published from another source than a set has, and what is accepted elsewhere, with reasons: <c>target/image</c>, sorted.</summary>
    public static IEnumerable<string> AcceptedDifferences(string name)
    {
        var overlays = Path.Join(Find(name), "overlays");
        return Directory.EnumerateFiles(overlays, "content.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(overlays, Path.GetDirectoryName(f)!))
            .Concat(File.ReadLines(Path.Join(SolutionFolder.Root, "tests", "Docs.Tests", "Corpus", "accepted-differences.txt"))
                .Where(l => l.StartsWith(name + " ", StringComparison.Ordinal))
                .Select(l => l.Split(' ')[1]))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Where a set is, or would be if it were there.</summary>
    public static string PathOf(string name) =>
        Path.Join(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.GetFullPath("../shared/corpus", SolutionFolder.Root), name);
}
