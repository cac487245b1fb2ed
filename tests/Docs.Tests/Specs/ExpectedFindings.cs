using Docs.Model.Findings;

namespace Docs.Tests.Specs;

/// <summary>What a case expects to be reported: <c>error DOC124 at 5:7 given twice</c>, the end a part of the message.</summary>
internal static class ExpectedFindings
{
    /// <summary>Fails unless there are exactly the findings expected, in their order.</summary>
    /// <param name="mode">In which mode of the runner they were made.</param>
    /// <param name="impliedPath">A path that the case leaves out; null to expect all paths.</param>
    public static void Check(IReadOnlyList<string> expected, IEnumerable<Finding> actual, string mode, string? impliedPath = null)
    {
        Check(expected, [.. actual.Select(f => Show(f, impliedPath))], mode);
    }

    /// <summary>The same for findings as they are printed: severity, code, <c>at</c>, place and message.</summary>
    public static void Check(IReadOnlyList<string> expected, IReadOnlyList<string> shown, string mode)
    {
        var matches = expected.Count == shown.Count && expected.Zip(shown).All(p => Matches(p.First, p.Second));
        if (!matches)
        {
            Assert.Fail($"{mode}: other findings than expected.\nexpected:\n{Join(expected)}\nactual:\n{Join(shown)}");
        }
    }

    private static bool Matches(string expected, string actual)
    {
        // Severity, code, "at" and the place are whole; the message may be a part.
        var parts = expected.Split(' ', 5);
        return parts.Length >= 4
            && actual.Split(' ', 5) is var of
            && parts.Take(4).SequenceEqual(of.Take(4), StringComparer.Ordinal)
            && (parts.Length == 4 || of[4].Contains(parts[4], StringComparison.Ordinal));
    }

    private static string Show(Finding finding, string? impliedPath)
    {
        var place = finding.At.ToString();
        var shown = impliedPath is not null && place.StartsWith(impliedPath + ":", StringComparison.Ordinal) ? place[(impliedPath.Length + 1)..] : place;
        return $"{(finding.Severity == Severity.Error ? "error" : "warning")} {finding.Code} at {shown} {finding.Message}";
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => "  " + l).DefaultIfEmpty("  (none)"));
}
