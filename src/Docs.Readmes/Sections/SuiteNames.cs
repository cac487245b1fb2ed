using System.Runtime.CompilerServices;

namespace Docs.Readmes.Sections;

/// <summary>Code names of a distribution's releases in tags.</summary>
internal sealed class SuiteNames(IEnumerable<string> suites)
{
    private readonly string[] _suites = [.. suites.Distinct(StringComparer.Ordinal).Select(s => $"-{s}-")];

    /// <summary>Tags as one text to search in place of several: each between <c>-</c>. No tag has a line break in it.</summary>
    /// <param name="buffer">Holds the text where it is long enough.</param>
    public static DefaultInterpolatedStringHandler Fence(IReadOnlyList<string> tags, Span<char> buffer)
    {
        var parts = new DefaultInterpolatedStringHandler(0, 0, provider: null, buffer);
        for (var i = 0; i < tags.Count; i++)
        {
            parts.AppendLiteral(i == 0 ? "-" : "-\n-");
            parts.AppendLiteral(tags[i]);
        }

        parts.AppendLiteral("-");
        return parts;
    }

    /// <summary>The suites that some tag is, or has as a whole run of its parts between <c>-</c>; each once.</summary>
    /// <param name="parts">Tags, as <see cref="Fence"/> joins them.</param>
    public IReadOnlyList<string> FindIn(ReadOnlySpan<char> parts)
    {
        List<string>? found = null;
        foreach (var suite in _suites)
        {
            if (parts.Contains(suite, StringComparison.Ordinal))
            {
                (found ??= []).Add(suite[1..^1]);
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    /// <summary>For a sentence: <c>a</c>; <c>a or b</c>; <c>a, b, or c</c>.</summary>
    public static string Phrase(IReadOnlyList<string> suites) => suites switch
    {
        [var only] => only,
        [var first, var second] => $"{first} or {second}",
        _ => $"{string.Join(", ", suites.SkipLast(1))}, or {suites[^1]}",
    };
}
