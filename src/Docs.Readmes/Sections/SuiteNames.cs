namespace Docs.Readmes.Sections;

/// <summary>Code names of a distribution's releases in tags.</summary>
internal static class SuiteNames
{
    /// <summary>The suites that some tag is, or has as a whole run of its parts between <c>-</c>; sorted, each once.</summary>
    public static List<string> FindIn(IEnumerable<string> tags, IEnumerable<string> suites)
    {
        // One text to search instead of thousands; no tag has a line break in it.
        var parts = $"-{string.Join("-\n-", tags)}-";
        return [.. suites
            .Where(s => parts.Contains($"-{s}-", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>For a sentence: <c>a</c>; <c>a or b</c>; <c>a, b, or c</c>.</summary>
    public static string Phrase(IReadOnlyList<string> suites) => suites switch
    {
        [var only] => only,
        [var first, var second] => $"{first} or {second}",
        _ => $"{string.Join(", ", suites.SkipLast(1))}, or {suites[^1]}",
    };
}
