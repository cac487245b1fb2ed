using Docs.Pipeline.Explaining;
using Docs.Tests.Specs;

namespace Docs.Tests.Examples;

/// <summary>Runs the bad and the good example of each page of FINDINGS.md, as <c>tests/specs/findings</c> has them.</summary>
public sealed class FindingExampleTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases => SpecFile.Rows("findings");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_bad_example_gives_its_code_alone_and_the_good_one_nothing(string file, int index)
    {
        var spec = SpecFile.Read(file, index);
        var (also, bad, good) = (spec.List("also"), FindingExample.Read(spec, "bad"), FindingExample.Read(spec, "good"));
        spec.Close();
        var page = FindingEntry.Find(CodeOf(spec));
        Assert.True(page is not null, $"FINDINGS.md has no page of '{CodeOf(spec)}'; the title of a case is the code, ': ' and the title of the page");
        Assert.Equal($"{page.Code}: {page.Title}", spec.Title);
        bad.AssertShownBy(LineOf(page, "- Bad: "));
        good.AssertShownBy(LineOf(page, "- Good: "));

        var wrong = await bad.RunAsync();
        Assert.True(wrong.Codes.SetEquals([page.Code, .. also]), $"the bad example should give {string.Join(" and ", [page.Code, .. also])} and nothing else, not [{string.Join(", ", wrong.Codes)}]: {wrong.Report}");
        var right = await good.RunAsync();
        Assert.True(right.Codes.Count == 0 && right.ExitCode == 0, $"the good example should give nothing: {right.Report}");
    }

    [Fact]
    public void Every_page_has_a_case()
    {
        var cases = Cases.Select(r => CodeOf(SpecFile.Read(r.Data.Item1, r.Data.Item2))).ToList();

        Assert.Distinct(cases);
        var missing = FindingEntry.All.Select(e => e.Code).Except(cases, StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, $"{string.Join(", ", missing)}: write a case with a bad and a good example into tests/specs/findings, see tests/specs/README.md");
    }

    private static string CodeOf(SpecCase spec) => spec.Title.Split(':')[0];

    private static string LineOf(FindingEntry page, string start) =>
        page.Text.Split('\n').Single(l => l.StartsWith(start, StringComparison.Ordinal))[start.Length..];
}
