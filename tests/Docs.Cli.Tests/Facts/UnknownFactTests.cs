using Docs.Model.Facts;

namespace Docs.Cli.Tests.Facts;

/// <summary>What is unknown is never taken for none: each fact that a README stays for, in each command.</summary>
public sealed class UnknownFactTests
{
    public static IEnumerable<TheoryDataRow<string>> Facts => FactWorkspace.Cases.Keys.Select(n => new TheoryDataRow<string>(n));

    [Fact]
    public void Every_fact_that_readmes_stay_for_has_a_case_but_for_the_age_of_tag_data_which_only_a_publication_asks_for()
    {
        var facts = PageFact.All.Where(f => f.WhenUnknown == UnknownFact.ReadmeStays && f != PageFact.TagDataAge).ToList();

        Assert.Equal(facts.Select(f => f.Name), FactWorkspace.Cases.Keys);
        Assert.Equal(facts.SelectMany(f => f.Codes), FactWorkspace.Cases.Values.Select(c => c.Code));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Build_leaves_a_readme_that_is_there_and_says_that_it_is_not_decided(string name)
    {
        var fact = FactWorkspace.Cases[name];
        using var workspace = await FactWorkspace.CreateBuiltAsync();
        var before = workspace.Read(FactWorkspace.Readme);
        Assert.Contains(fact.Text, before, StringComparison.Ordinal);
        fact.Forget(workspace);
        workspace.Write("docs-src/redis/content.md", "# New\n");

        foreach (var options in (string[][])[["--check"], []])
        {
            var result = (await workspace.RunAsync(["build", "--target", "library", .. options])).Ended(1);

            AssertSays(result, fact);
            Assert.Contains($"not decided: {FactWorkspace.Readme}", result.OutLines);
            Assert.Contains(", 1 not decided; ", result.Summary, StringComparison.Ordinal);
            Assert.Equal(before, workspace.Read(FactWorkspace.Readme));
        }

        Assert.Contains("# New", workspace.Read("output/library/redis/README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Build_writes_a_readme_that_is_not_there_without_the_text_and_says_so(string name)
    {
        var fact = FactWorkspace.Cases[name];
        using var workspace = FactWorkspace.CreateUnbuilt();
        fact.Forget(workspace);

        var result = (await workspace.RunAsync("build", "--target", "library")).Ended(0);

        AssertSays(result, fact, "a new one is written with");
        Assert.DoesNotContain(fact.Text, workspace.Read(FactWorkspace.Readme), StringComparison.Ordinal);
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Check_reports_it(string name)
    {
        var fact = FactWorkspace.Cases[name];
        using var workspace = await FactWorkspace.CreateBuiltAsync();
        var known = await workspace.RunAsync("check");
        fact.Forget(workspace);

        var result = await workspace.RunAsync("check");

        Assert.DoesNotContain(fact.Code, known.Out, StringComparison.Ordinal);
        var line = Assert.Single(result.OutLines, l => l.Contains($"warning {fact.Code}: ", StringComparison.Ordinal));
        Assert.All(fact.Named, n => Assert.Contains(n, line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Preview_shows_it_and_counts_the_readme_as_not_decided(string name)
    {
        var fact = FactWorkspace.Cases[name];
        using var workspace = await FactWorkspace.CreateBuiltAsync();
        fact.Forget(workspace);

        var result = (await workspace.RunAsync("preview", "--export", "pages", "--target", "library")).Ended(0);

        Assert.Contains("1 README not decided", result.Summary, StringComparison.Ordinal);
        Assert.Contains("no README differs from", workspace.Read("pages/index.html"), StringComparison.Ordinal);
        Assert.Contains("1 README not decided, because facts are unknown", workspace.Read("pages/index.html"), StringComparison.Ordinal);
        var page = workspace.Read("pages/library/python/index.html");
        Assert.Contains("Not decided: the README that is there stays as it is.", page, StringComparison.Ordinal);
        Assert.Contains($"</code> {fact.Code}: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_show_a_fact_does_not_depend_on_it()
    {
        using var workspace = new Workspace("python");
        workspace.AddLogo("python");

        var result = (await workspace.RunAsync("build", "--target", "library")).Ended(0);

        Assert.Empty(result.Error);
    }

    [Fact]
    public void Every_code_of_a_fact_is_a_finding() =>
        Assert.Empty(PageFact.All.SelectMany(f => f.Codes).Except(Docs.Pipeline.Explaining.FindingEntry.All.Select(e => e.Code)));

    private static void AssertSays(RunResult result, FactWorkspace.Case fact, params string[] more)
    {
        var line = Assert.Single(result.ErrorLines, l => l.Contains($": warning {fact.Code}: ", StringComparison.Ordinal));
        Assert.All([.. fact.Named, .. more], n => Assert.Contains(n, line, StringComparison.Ordinal));
    }
}
