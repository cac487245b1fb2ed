namespace Docs.Tests.Formatting;

/// <summary>The pairs that need a word, each with its reason: <c>markdown-differences.txt</c>.</summary>
internal static class MarkdownDifferences
{
    /// <summary>Reasons by the pair's id.</summary>
    /// <param name="kind"><c>FORM</c> or <c>MEANING</c>.</param>
    public static IReadOnlyDictionary<string, string> Load(string kind) =>
        File.ReadLines(Path.Join(RepositoryRoot.FullPath, "tests", "Docs.Tests", "Formatting", "markdown-differences.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(' ', 3) is [var of, var id, { Length: > 0 } reason]
                ? (Kind: of, Id: id, Reason: reason)
                : throw new InvalidOperationException($"markdown-differences.txt: expected 'KIND ID REASON': {line}"))
            .Where(difference => difference.Kind == kind)
            .ToDictionary(difference => difference.Id, difference => difference.Reason, StringComparer.Ordinal);
}
