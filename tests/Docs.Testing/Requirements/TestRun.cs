namespace Docs.Testing.Requirements;

/// <summary>How thorough this run of the tests is: quick by default, complete in CI.</summary>
internal static class TestRun
{
    /// <summary>Whether the variable <c>CI</c> is <c>true</c>: everything runs, all rounds of it, and nothing may be missing.</summary>
    public static bool IsComplete { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>How often to repeat what starts processes and depends on chance: kills, interruptions and races.</summary>
    /// <param name="complete">The number in CI.</param>
    /// <param name="variants">How many variants rounds take turns at.</param>
    /// <returns>Elsewhere one for each variant.</returns>
    public static int Rounds(int complete, int variants = 2) => IsComplete ? complete : Math.Min(complete, variants);

    /// <summary>Which of several moments something fails at.</summary>
    /// <param name="count">How many there are.</param>
    /// <returns>Each of them in CI; elsewhere the first, one in the middle and the last.</returns>
    public static IEnumerable<int> Moments(int count) =>
        IsComplete ? Enumerable.Range(0, count) : new[] { 0, count / 2, count - 1 }.Distinct();

    /// <summary>How many values to generate, or how often to repeat what is over at once.</summary>
    /// <param name="complete">The number in CI.</param>
    /// <returns>A tenth of that elsewhere.</returns>
    public static int Values(int complete) => IsComplete ? complete : (complete + 9) / 10;

    /// <summary>Which of many cases of the same kind to try.</summary>
    /// <returns>All of them in CI; elsewhere every fourth.</returns>
    public static IEnumerable<T> Some<T>(IEnumerable<T> complete) => IsComplete ? complete : complete.Where((_, i) => i % 4 == 0);

    /// <summary>How large to make a text that must be read in a time that grows no faster than the text.</summary>
    /// <param name="complete">The size in CI.</param>
    /// <returns>An eighth of that elsewhere: time that grows with the square still shows, as seconds in place of minutes.</returns>
    public static int Size(int complete) => IsComplete ? complete : complete / 8;
}
