using Docs.Markdown;

namespace Docs.Tests.Preview;

/// <summary>What GitHub's pages have beyond the specification: emoji, footnotes, one tilde, pictures of code.</summary>
public sealed class GitHubPageTests
{
    [Theory]
    [InlineData("a :tada: b", "<p>a 🎉 b</p>")]
    [InlineData("**:whale:** :+1:", "<p><strong>🐳</strong> 👍</p>")]
    [InlineData("`:tada:` \\:tada: :no_such_thing: 10:30", "<p><code>:tada:</code> :tada: :no_such_thing: 10:30</p>")]
    public void Shortcodes_are_emoji(string markdown, string html) => Assert.Equal(html, Rendered.Html(markdown));

    [Theory]
    [InlineData("~x~", "<p><del>x</del></p>")]
    [InlineData("~~y~~", "<p><del>y</del></p>")]
    [InlineData("a ~~~z~~~", "<p>a ~~~z~~~</p>")]
    public void One_or_two_tildes_strike_through_and_three_do_not(string markdown, string html) => Assert.Equal(html, Rendered.Html(markdown));

    [Fact]
    public void Footnotes_stand_below_in_the_order_of_the_text()
    {
        var html = Rendered.Html("one[^b] two[^a] three[^b] four[^c]\n\n[^a]: A *note*.\n[^b]: Another.\n[^unused]: Nobody.\n");

        Assert.Equal(
            "<p>one<sup><a href=\"#user-content-fn-1\" class=\"footnote-ref\" id=\"user-content-fnref-1\">1</a></sup> two<sup><a href=\"#user-content-fn-2\" class=\"footnote-ref\" id=\"user-content-fnref-2\">2</a></sup> three<sup><a href=\"#user-content-fn-1\" class=\"footnote-ref\">1</a></sup> four[^c]</p>\n"
            + "<div class=\"footnotes\">\n<ol>\n<li id=\"user-content-fn-1\">\n<p>Another.</p>\n<p><a href=\"#user-content-fnref-1\" title=\"Back to the text\">↩</a></p></li>\n"
            + "<li id=\"user-content-fn-2\">\n<p>A <em>note</em>.</p>\n<p><a href=\"#user-content-fnref-2\" title=\"Back to the text\">↩</a></p></li>\n</ol>\n</div>",
            html);
    }

    [Fact]
    public void A_footnote_that_refers_to_itself_is_written_once() =>
        Assert.Single(Rendered.Tree(Rendered.Page("a[^1]\n\n[^1]: b[^1]\n").Html).QuerySelectorAll(".footnotes li"));

    [Fact]
    public void Code_that_GitHub_draws_says_so() => Assert.EndsWith(
        "</code></pre>\n<p class=\"drawn-note\">GitHub draws this as a picture; Docker Hub and this preview show it as code.</p>", Rendered.Html("```mermaid\ngraph TD\n```\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("# A\n\n###### B\n", "<h2 class=\"level-1\" id=\"a\">A</h2>\n<h6 class=\"level-6\" id=\"b\">B</h6>")]
    [InlineData("<h1 align=center>C</h1>\n", "<h2 class=\"level-1\" align=\"center\">C</h2>")]
    public void Headings_are_moved_below_that_of_the_page(string markdown, string html) => Assert.Equal(html, Rendered.Html(markdown, new() { HeadingShift = 1 }));

    [Fact]
    public void A_page_knows_its_headings_and_where_its_blocks_end()
    {
        var page = Rendered.Page("# A `b`\n\none\n\n- two\n- three\n\n## C\n");

        Assert.Equal([new(1, "a-b", "A b", 1), new(2, "c", "C", 8)], page.Headings);
        Assert.Equal([1, 3, 5, 8], page.Ends.Select(e => e.Line));
        Assert.All(page.Ends, e => Assert.Equal('>', page.Html[e.Offset - 1]));
    }

    [Fact]
    public void The_reader_of_all_other_stages_has_no_footnotes() =>
        Assert.DoesNotContain(MarkdownDialect.GitHub.Parse("a[^1]\n\n[^1]: b c\n", "a.md", [])!, b => b is Docs.Markdown.Footnotes.FootnoteBlock);
}
