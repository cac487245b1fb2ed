using Docs.Model.Findings;
using Docs.Preview.Rendering;

namespace Docs.Tests.Preview;

/// <summary>What a preview adds to the specification, as GitHub does.</summary>
public sealed class ReadmeRendererTests
{
    [Fact]
    public void Headings_have_ids_and_their_lines()
    {
        var page = Rendered.Page("# One `two` & *three*\n\ntext\n\nOne two & three\n---\n\n> ### ?\n");

        Assert.Equal(["1", "5", "8"], Rendered.Tree(page.Html).QuerySelectorAll("h1, h2, h3").Select(e => e.GetAttribute("data-line")));
        Assert.Equal(["one-two--three", "one-two--three-1"], Rendered.Tree(page.Html).QuerySelectorAll("[id]").Select(e => e.Id));
    }

    [Fact]
    public void A_prefix_tells_two_pages_apart_and_links_follow_it()
    {
        var page = Rendered.Page("# Über uns\n\n[a](#über-uns) <a id=b></a>[b](#b) [c](#)\n", new() { IdPrefix = "old-" });

        Assert.Equal(
            ["#old-%C3%BCber-uns", "#old-user-content-b", "#"],
            Rendered.Tree(page.Html).QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")));
        Assert.Equal(["old-über-uns", "old-user-content-b"], Rendered.Tree(page.Html).QuerySelectorAll("[id]").Select(e => e.Id));
    }

    [Theory]
    [InlineData("note", "Note")]
    [InlineData("TIP", "Tip")]
    [InlineData("Important", "Important")]
    [InlineData("wArNiNg", "Warning")]
    [InlineData("CAUTION", "Caution")]
    public void A_quote_that_says_its_kind_is_an_alert(string kind, string title) => Assert.Equal(
        $"<div class=\"markdown-alert markdown-alert-{title.ToLowerInvariant()}\">\n<p class=\"markdown-alert-title\">{title}</p>\n<p>one <em>two</em>\nthree</p>\n<ul>\n<li>four</li>\n</ul>\n</div>",
        Rendered.Html($"> [!{kind}]  \n> one *two*\n> three\n> - four\n"));

    [Fact]
    public void What_an_alert_says_may_come_after_an_empty_line() => Assert.Equal(
        "<div class=\"markdown-alert markdown-alert-tip\">\n<p class=\"markdown-alert-title\">Tip</p>\n<p>one</p>\n</div>",
        Rendered.Html("> [!TIP]\n>\n> one"));

    [Theory]
    [InlineData("> [!NOTE] and more\n> text")]
    [InlineData("> [!NOTES]\n> text")]
    [InlineData("> [!INFO]\n> text")]
    [InlineData("> [! NOTE]\n> text")]
    [InlineData("> [NOTE]\n> text")]
    [InlineData("> \\[!NOTE]\n> text")]
    [InlineData("> [\\!NOTE]\n> text")]
    [InlineData("> **[!NOTE]**\n> text")]
    [InlineData("> [!NOTE]")]
    [InlineData("> text\n> [!NOTE]\n> text")]
    [InlineData("> # [!NOTE]\n> text")]
    [InlineData("- > [!NOTE]\n  > text")]
    [InlineData("> > [!NOTE]\n> > text")]
    [InlineData("> [!NOTE]\n> text\n\n[!NOTE]: https://example.com/")]
    public void Any_other_quote_is_a_quote(string markdown)
    {
        var html = Rendered.Html(markdown);

        Assert.Contains("<blockquote>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("markdown-alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_are_boxes_that_nobody_can_tick() => Assert.Equal(
        "<ul>\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"Done\"> done</li>\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled=\"\" aria-label=\"To do\"> open</li>\n<li>[x]no</li>\n<li><a href=\"https://example.com/\" rel=\"nofollow noopener noreferrer\">x</a></li>\n</ul>",
        Rendered.Html("- [x] done\n- [ ] open\n- [x]no\n- [x](https://example.com/)\n"));

    [Fact]
    public void Code_says_its_language() => Assert.Equal(
        "<pre><code class=\"language-c#\">a &lt; b\n</code></pre>\n<pre><code>\n\nc\n</code></pre>",
        Rendered.Html("```c# title=x\na < b\n```\n\n```\n\n\nc\n```\n"));

    [Fact]
    public void A_table_has_its_alignment() => Assert.Equal(
        "<table>\n<thead>\n<tr>\n<th align=\"center\">a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"center\"><code>|</code></td>\n<td></td>\n</tr>\n</tbody>\n</table>",
        Rendered.Html("a | b\n:-: | -\n`\\|`\n"));

    [Fact]
    public void Tags_that_GitHub_shows_as_text_are_text() => Assert.Equal(
        "<p>a &lt;script&gt;b&lt;/script&gt; <b>c</b></p>\n&lt;STYLE&gt;d&lt;/style&gt;",
        Rendered.Html("a <script>b</script> <b>c</b>\n\n<STYLE>d</style>\n"));

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 1)]
    public void Many_tags_are_shown_and_too_many_a_finding(int tags, int count)
    {
        var findings = new List<Finding>();
        var page = ReadmeRenderer.Render(string.Concat(Enumerable.Repeat("<br>\n", tags)), "a.md", RenderSettings.None, findings);

        Assert.Equal(count, findings.Count);
        Assert.All(findings, f => Assert.Equal("a.md:1: error DOC315", f.ToString()[..20]));
        Assert.Equal(count == 0, page is not null);
    }

    [Fact]
    public void What_the_reader_does_not_read_is_its_finding()
    {
        var findings = new List<Finding>();

        Assert.Null(ReadmeRenderer.Render(new('>', 60), "a.md", RenderSettings.None, findings));
        Assert.Equal("DOC312", Assert.Single(findings).Code);
    }
}
