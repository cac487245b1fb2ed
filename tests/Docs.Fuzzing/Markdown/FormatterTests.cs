using System.Globalization;
using System.Text;
using Docs.Fuzzing.Grammar;

namespace Docs.Fuzzing.Markdown;

/// <summary>
/// The formatter over generated pages, and GitHub's renderer as the judge: a second run changes nothing, and a reader sees
/// the same before and after.
/// </summary>
/// <remarks>
/// <c>DOCS_FUZZ_SEED</c> names another seed than that of CI, so that ten runs of it are ten times the pages. A page that
/// fails is cut down and printed.
/// </remarks>
public sealed class FormatterTests(ITestOutputHelper output)
{
    // Of each kind; a million take half an hour.
    private const int Pages = 15_000;
    private const int MaxPrinted = 10;

    /// <summary>Of a million pages: how many may read differently. accepted-differences.txt says why there are any.</summary>
    private static readonly Dictionary<bool, int> Accepted = LoadAccepted();

    private static readonly ulong Seed = Environment.GetEnvironmentVariable("DOCS_FUZZ_SEED") is { Length: > 0 } seed ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 20260821;

    [Fact]
    public void Ordinary_pages_read_as_before_and_then_stay() => Check(isWild: false);

    [Fact]
    public void Broken_pages_read_as_before_and_then_stay() => Check(isWild: true);

    private void Check(bool isWild)
    {
        _ = Requirement.GitHubRenderer.Require();
        var pages = TestRun.IsComplete ? Pages : Pages / 15;
        var faults = new List<(ulong Seed, PageFault Fault)>();
        Parallel.For(0, pages, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            var seed = (Seed << 20) + (ulong)i;
            if (FormattedPage.FindFault(BlockGrammar.Page(seed, isWild)) is { } fault)
            {
                lock (faults)
                {
                    faults.Add((seed, fault));
                }
            }
        });

        faults.Sort();
        var changed = faults.Where(f => f.Fault == PageFault.ChangesAgain).ToList();
        var summary = $"seed {Seed}: {pages} pages, {faults.Count - changed.Count} read differently, {changed.Count} change again";
        output.WriteLine(summary);
        foreach (var (seed, fault) in changed.Concat(faults.Except(changed)).Take(MaxPrinted))
        {
            output.WriteLine(Describe(seed, fault, isWild));
        }

        Assert.True(changed.Count == 0, summary);
        Assert.True((faults.Count - changed.Count) * 1_000_000L <= (long)Accepted[isWild] * pages, $"{summary}; accepted are {Accepted[isWild]} of a million");
    }

    /// <summary>The shortest page that fails as one of a seed does, in the canonical form too.</summary>
    private static string Describe(ulong seed, PageFault fault, bool isWild)
    {
        var page = Minimizer.Minimize(BlockGrammar.Page(seed, isWild), text => FormattedPage.FindFault(text) == fault);
        return $"{fault}, page {seed}: '{Visible(page)}' becomes '{Visible(FormattedPage.Format(page)!)}'";
    }

    private static string Visible(string text) =>
        new StringBuilder(text).Replace("\n", "\\n").Replace("\t", "\\t").Replace("\u00a0", "\\u00a0").ToString();

    private static Dictionary<bool, int> LoadAccepted() =>
        File.ReadLines(Path.Join(RepositoryRoot.FullPath, "tests", "Docs.Fuzzing", "Markdown", "accepted-differences.txt"))
            .Where(line => line.StartsWith("LIMIT ", StringComparison.Ordinal))
            .Select(line => line.Split(' '))
            .ToDictionary(line => line[1] == "broken", line => int.Parse(line[2], CultureInfo.InvariantCulture));
}
