using System.Diagnostics;
using Docs.Model.Findings;
using Docs.Preview.Rendering;
using Docs.Tests.Corpus;

namespace Docs.Tests.Preview;

/// <summary>Every published README can be shown, and a text of any other kind is shown soon or not at all.</summary>
public sealed class CorpusRenderingTests(ITestOutputHelper output)
{
    private const int Megabyte = 1 << 20;

    /// <summary>What readers of HTML are slow at.</summary>
    public static TheoryData<string> Hostile =>
    [
        "<div>", "<b>", "<b>\n\n", "<a href=x>", "<p>", "</p>", "</x>", "<table><a>", "<font a=1>\n\n", "<li><span>", "<svg><foreignObject>", "<!--", "<!-- -->", "&amp;", "<", "<a ", "<p title='",
        "&#x26;a;", "*a* ", "a@b.c_ ", "a@a", "_www.a", "www.a_", "http://a.b(", "[x] ", "- [x] a\n", "![a](b) ", "[a](#b) ", "|", "# a\n", "> [!NOTE]\n> a\n\n", "`a`", "\\", "<br>", "\0", "\r", "🐳",
    ];

    [Fact]
    public void Every_published_README_is_shown_without_losing_its_words_or_links()
    {
        var corpus = CorpusFolder.Open("2026-08-21");
        var documents = corpus.ListGoldens();
        output.WriteLine($"{documents.Count} READMEs");
        Assert.All(documents, document =>
        {
            var markdown = File.ReadAllText(corpus.PathOfGolden(document));
            var page = Rendered.Page(markdown);

            Assert.Equal(page.Html, ReadmeRenderer.Settle(page.Html));
            Assert.Empty(UnsafeParts.In(page.Html, page.Headings.Select(h => h.Id).Contains));
        });
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_megabyte_of_anything_is_shown_or_a_finding(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (Megabyte / part.Length) + 1))[..Megabyte];
        foreach (var markdown in (string[])[text, $"<div>\n{text}", InLines(text)])
        {
            var findings = new List<Finding>();
            var watch = Stopwatch.StartNew();
            var page = ReadmeRenderer.Render(markdown, "a.md", RenderSettings.None, findings);
            output.WriteLine($"{watch.ElapsedMilliseconds} ms, {page?.Html.Length} characters {string.Join(' ', findings)}");
            Assert.Equal(page is null ? 1 : 0, findings.Count);
        }
    }

    [Theory]
    [InlineData("<b a=1><b a=2><b a=3>")]
    [InlineData("<div><span><a href=x>")]
    public void Tags_that_begin_anew_in_each_paragraph_are_a_finding(string tags)
    {
        var findings = new List<Finding>();
        var open = string.Concat(Enumerable.Range(0, 600).Select(i => tags.Replace("a=", $"id=x{i}-", StringComparison.Ordinal)));
        var page = ReadmeRenderer.Render($"<div>{open}\n\n" + string.Concat(Enumerable.Repeat("a\n\n", 9_000)), "a.md", RenderSettings.None, findings);

        Assert.Equal(page is null, findings is [{ Code: "DOC315" }]);
    }

    /// <summary>As paragraphs of a few hundred characters.</summary>
    private static string InLines(string text) => string.Join("\n\n", text.Chunk(400).Select(c => new string(c)));
}
