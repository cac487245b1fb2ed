using Docs.Hub;
using Docs.Hub.Plans;
using Docs.Markdown;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Metadata;
using Docs.Model.Publishing;
using Docs.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Tests.Hub;

/// <summary>Whatever the sources and Docker Hub have, a plan keeps the limits and comes to an end.</summary>
public sealed class HubPlanProperties
{
    private static readonly HubRepositoryName Name = HubRepositoryName.Of("library", ImageName.Parse("python"));

    [Fact]
    public void A_plan_of_what_was_published_is_empty() => Properties.Property.Holds(Inputs(), made =>
    {
        var (source, live) = made;
        var plan = Plan(source, live, out var findings);
        Assert.Equal(plan.Page is null, findings.Any(f => f.Code.StartsWith("DOC3", StringComparison.Ordinal) || f.Code == "DOC449"));

        var published = live with
        {
            ShortDescription = plan.ShortDescription?.After ?? live.ShortDescription,
            FullDescription = plan.FullDescription?.After ?? live.FullDescription,
            Categories = plan.Categories?.After ?? live.Categories,
        };
        Assert.True(Plan(source, published, out _).IsEmpty);
    });

    [Fact]
    public void What_is_sent_is_within_the_limits_and_no_change_is_without_a_difference() => Properties.Property.Holds(Inputs(), made =>
    {
        var plan = Plan(made.Source, made.Live, out _);

        Assert.InRange(HubPages.SizeOf(plan.FullDescription?.After ?? ""), 0, 25_000);
        Assert.InRange(HubPages.SizeOf(plan.ShortDescription?.After ?? ""), 0, 100);
        Assert.InRange(plan.Categories?.After.Count ?? 0, 0, 3);
        Assert.NotEqual(made.Live.FullDescription, plan.FullDescription?.After);
        Assert.NotEqual(made.Live.ShortDescription, plan.ShortDescription?.After);
        Assert.NotEqual(made.Live.Categories, plan.Categories?.After);
        Assert.Equal(plan.IsEmpty, !plan.Fields.Any());
    });

    [Fact]
    public void A_page_opens_no_fence_and_no_link_that_its_README_does_not_open() => Properties.Property.Holds(Inputs(), made =>
    {
        if (Plan(made.Source, made.Live with { FullDescription = "" }, out _).Page is not { Kind: HubPageKind.Cut } page)
        {
            return;
        }

        var (readme, kept) = (Read(made.Source.Readme.Text), Read(page.Text));
        Assert.InRange(OpenFences(kept), 0, OpenFences(readme));
        var links = readme.Descendants<LinkInline>().Select(l => l.Url).ToHashSet();
        Assert.All(kept.Descendants<LinkInline>().Where(l => l.Url?.StartsWith("https://github.com/", StringComparison.Ordinal) != true), l => Assert.Contains(l.Url, links));
    });

    private static HubPlan Plan(HubSource source, HubRepository live, out List<Finding> findings) => HubPlanner.Plan(source, live, findings = []);

    private static MarkdownDocument Read(string text) => MarkdownDialect.GitHub.Parse(text, "README.md", []) ?? new();

    private static int OpenFences(MarkdownDocument document) => document.Descendants<FencedCodeBlock>().Count(f => f.ClosingFencedCharCount == 0);

    private static Gen<(HubSource Source, HubRepository Live)> Inputs() =>
        from text in Texts.Like("a", " ", "\n", "\n\n", "- ", "> ", "# ", "`", "```\n", "[a](b)", "[b]\n", "[b]: c\n", "<!--", "-->", "|a|\n|-|\n", $"\n{HubPages.TagsHeading}\n", "\r\n", "ü", "🐳")
        from times in Gen.Elements(1, 10, 1000)
        from line in Texts.Of("a word ", "ü", "🐳", "\n", "%")
        from lines in Gen.Elements(1, 20)
        from live in Texts.Of("# Sponsored Resources\n", "---\n", "a", "\n", "```\n")
        from own in Gen.Elements("a", "b", "c", "d").ListOf(4)
        from there in Gen.Elements("a", "b", "c").ListOf(3)
        select (
            new HubSource(Name, HubText.Of(HubPages.Readme(string.Concat(Enumerable.Repeat(text, times))), "python", HubPages.Location))
            {
                ShortDescription = new("README-short.txt", string.Concat(Enumerable.Repeat(line, lines)), IsEmpty: false),
                Categories = [.. own.Select(c => new Category(c, new("metadata.json")))],
            },
            new HubRepository(Name, line, live, [.. there.Distinct().Order(StringComparer.Ordinal)]));
}
