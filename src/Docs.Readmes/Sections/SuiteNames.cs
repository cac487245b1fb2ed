namespace Docs.Readmes.Sections;

/// <summary>Code names of a distribution's releases in tags.</summary>
internal static class SuiteNames
{
    /// <summary>The suites that some tag is, or has as a whole run of its parts between <c>-</c>; sorted, each once.</summary>
    public static List<string> FindIn(IReadOnlyCollection<string> tags, IEnumerable<string> suites) =>
        [.. suites.Where(s => tags.Any(t => Has(t, s))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>For a sentence: <c>a</c>; <c>a or b</c>; <c>a, b, or c</c>.</summary>
    public static string Phrase(IReadOnlyList<string> suites) => suites switch
    {
        [var only] => only,
        [var first, var second] => $"{first} or {second}",
        _ => $"{string.Join(", ", suites.SkipLast(1))}, or {suites[^1]}",
    };

    private static bool Has(string tag, string suite)
    {
        for (var at = tag.IndexOf(suite, StringComparison.Ordinal); at >= 0; at = tag.IndexOf(suite, at + 1, StringComparison.Ordinal))
        {
            var end = at + suite.Length;
            if ((at == 0 || tag[at - 1] == '-') && (end == tag.Length || tag[end] == '-'))
            {
                return true;
            }
        }

        return false;
    }
}
