namespace Docs.Cli.Tests.Support;

/// <summary>READMEs of a corpus that are built otherwise than they were published, with reasons.</summary>
internal static class AcceptedDifferences
{
    /// <summary>Those that were published from another source than the corpus has, and those accepted elsewhere, as <c>target/image</c>, sorted.</summary>
    /// <param name="set">The name of the corpus, as in <c>2026-08-21</c>.</param>
    /// <param name="corpus">Its full path.</param>
    public static IEnumerable<string> Load(string set, string corpus) =>
        Directory.EnumerateFiles(Path.Join(corpus, "overlays"), "content.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Join(corpus, "overlays"), Path.GetDirectoryName(f)!))
            .Concat(File.ReadLines(Path.Join(SolutionFolder.Root, "tests", "Docs.Tests", "Corpus", "accepted-differences.txt"))
                .Where(l => l.StartsWith(set + " ", StringComparison.Ordinal))
                .Select(l => l.Split(' ')[1]))
            .Order(StringComparer.Ordinal);
}
