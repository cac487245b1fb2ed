namespace Docs.Tests.Corpus;

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
}
