using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Docs.Fuzzing.Grammar;

namespace Docs.Fuzzing.Markdown;

/// <summary>
/// The formatter over generated pages, and GitHub's renderer as the judge: a second run changes nothing, and a reader sees
/// the same before and after, but for differences that are accepted by name.
/// </summary>
/// <remarks>
/// <c>DOCS_FUZZ_SEED</c> names another seed than that of CI (<c>tests/fuzz-figures.sh</c> runs ten). A page that fails is
/// cut down and printed.
/// </remarks>
public sealed class FormatterTests(ITestOutputHelper output)
{
    /// <summary>Of each kind, in CI.</summary>
    private const int Pages = 100_000;
    private const int MaxPrinted = 10;

    private static readonly ulong Seed = Environment.GetEnvironmentVariable("DOCS_FUZZ_SEED") is { Length: > 0 } seed ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 20260821;

    [Fact]
    public void Ordinary_pages_read_as_before_and_then_stay() => Check(isWild: false);

    [Fact]
    public void Broken_pages_read_as_before_and_then_stay() => Check(isWild: true);

    private void Check(bool isWild)
    {
        _ = Requirement.GitHubRenderer.Require();
        var pages = TestRun.IsComplete ? Pages : Pages / 50;
        var verdicts = new ConcurrentBag<(ulong Seed, PageVerdict Verdict)>();
        Parallel.For(0, pages, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            var seed = (Seed << 20) + (ulong)i;
            var verdict = FormattedPage.Judge(BlockGrammar.Page(seed, isWild));
            if (verdict != new PageVerdict(null, null, IsUnchanged: false))
            {
                verdicts.Add((seed, verdict));
            }
        });

        var failed = verdicts.Where(v => v.Verdict.Fault is not (null or PageFault.Accepted)).OrderBy(v => v.Verdict.Fault).ThenBy(v => v.Seed).ToList();
        var summary = Describe(isWild, pages, [.. verdicts.Select(v => v.Verdict)]);
        output.WriteLine(summary);
        foreach (var (seed, verdict) in failed.Take(MaxPrinted))
        {
            output.WriteLine(Describe(seed, verdict.Fault!.Value, isWild));
        }

        Assert.True(failed.Count == 0, summary);
    }

    private static string Describe(bool isWild, int pages, IReadOnlyList<PageVerdict> verdicts)
    {
        var accepted = AcceptedDifference.All.Select(difference => $"{difference.Name} {verdicts.Count(v => v.Difference == difference.Name)}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"seed {Seed}: {pages} {(isWild ? "broken" : "ordinary")} pages, {verdicts.Count(v => v.Fault == PageFault.ReadsDifferently)} read differently, {verdicts.Count(v => v.Fault == PageFault.ChangesAgain)} change again; accepted: {string.Join(", ", accepted)}; with something left unchanged and reported: {verdicts.Count(v => v.IsUnchanged)}");
    }

    /// <summary>The shortest page that fails as one of a seed does, in the canonical form too.</summary>
    private static string Describe(ulong seed, PageFault fault, bool isWild)
    {
        var page = Minimizer.Minimize(BlockGrammar.Page(seed, isWild), text => FormattedPage.FindFault(text) == fault);
        return $"{fault}, page {seed}: '{Visible(page)}' becomes '{Visible(FormattedPage.Format(page)!)}'";
    }

    private static string Visible(string text) =>
        new StringBuilder(text).Replace("\n", "\\n").Replace("\t", "\\t").Replace("\u00a0", "\\u00a0").ToString();
}
