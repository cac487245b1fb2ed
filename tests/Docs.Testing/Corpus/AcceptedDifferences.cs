namespace Docs.Testing.Corpus;

/// <summary>What differs from what was published, and why: <c>accepted-differences.txt</c>.</summary>
internal static class AcceptedDifferences
{
    /// <summary>The documents of a set, as <c>target/image</c>, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Load(string set) =>
        File.ReadLines(Path.Join(RepositoryRoot.FullPath, "tests", "Docs.Tests", "Corpus", "accepted-differences.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(' ', 3) is [var of, var document, { Length: > 0 } reason]
                ? (Set: of, Document: document, Reason: reason)
                : throw new InvalidOperationException($"accepted-differences.txt: expected 'SET TARGET/IMAGE REASON': {line}"))
            .Where(accepted => accepted.Set == set)
            .ToDictionary(accepted => accepted.Document, accepted => accepted.Reason, StringComparer.Ordinal);

    /// <summary>The same, and the documents that were published from another source than the corpus has, sorted.</summary>
    /// <param name="set">The name of the corpus, as in <c>2026-08-21</c>.</param>
    /// <param name="corpus">Its full path.</param>
    public static IEnumerable<string> LoadWithOverlays(string set, string corpus) =>
        Directory.EnumerateFiles(Path.Join(corpus, "overlays"), "content.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Join(corpus, "overlays"), Path.GetDirectoryName(f)!))
            .Concat(Load(set).Keys)
            .Order(StringComparer.Ordinal);
}
