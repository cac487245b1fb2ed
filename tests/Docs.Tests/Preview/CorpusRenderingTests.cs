using System.Diagnostics;
using Docs.Model.Findings;
using Docs.Preview.Rendering;
using Docs.Tests.Corpus;

namespace Docs.Tests.Preview;

/// <summary>Every published README can be shown, and a text of any other kind is shown soon or not at all.</summary>
public sealed class CorpusRenderingTests(ITestOutputHelper output)
{
    private static readonly int _size = TestRun.Size(1 << 20);

    /// <summary>What readers of HTML are slow at.</summary>
    public static TheoryData<string> Hostile =>
    [
        "<div>", "<b>", "<b>\n\n", "<a href=x>", "<p>", "</p>", "</x>", "<table><a>", "<font a=1>\n\n", "<li><span>", "<svg><foreignObject>", "<!--", "<!-- -->", "&amp;", "<", "<a ", "<p title='", "<b a",
        "&#x26;a;", "*a* ", "a@b.c_ ", "a@a", "_www.a", "www.a_", "http://a.b(", "[x] ", "- [x] a\n", "![a](b) ", "[a](#b) ", "|", "# a\n", "> [!NOTE]\n> a\n\n", "`a`", "\\", "<br>", "\0", "\r", "🐳",
    ];

    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public void Every_published_README_is_shown_and_safe_and_read_again_it_is_the_same(string set)
    {
        var corpus = CorpusFolder.Open(set);
        var documents = corpus.ListGoldens();
        output.WriteLine($"{documents.Count} READMEs");
        Assert.All(documents, document =>
        {
            var markdown = File.ReadAllText(corpus.PathOfGolden(document));
            var page = Rendered.Page(markdown);

            Assert.Equal(page.Html, ReadmeRenderer.Settle(page.Html));
            Assert.Empty(UnsafeParts.In(page.Html, Rendered.HeadingIds(markdown).Contains));
        });
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Much_of_anything_is_shown_or_a_finding(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (_size / part.Length) + 1))[.._size];
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
    [InlineData("<b id=x{0}>", 10, false)]
    [InlineData("<b title='{0} {1}'></b>", 200, false)]
    [InlineData("<b title='{0} {1}'>", 490, true)]
    public void Tags_that_begin_anew_in_each_paragraph_are_a_finding(string tag, int tags, bool isFinding)
    {
        var findings = new List<Finding>();
        var open = string.Concat(Enumerable.Range(0, tags).Select(i => tag.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", new('x', 100), StringComparison.Ordinal)));
        var page = ReadmeRenderer.Render($"<div>{open}</div>" + string.Concat(Enumerable.Repeat("<p>a", 490)), "a.md", RenderSettings.None, findings);

        Assert.Equal(isFinding ? ["DOC315"] : [], findings.Select(f => f.Code));
        Assert.Equal(isFinding, page is null);
    }

    /// <summary>As paragraphs of a few hundred characters.</summary>
    private static string InLines(string text) => string.Join("\n\n", text.Chunk(400).Select(c => new string(c)));
}
