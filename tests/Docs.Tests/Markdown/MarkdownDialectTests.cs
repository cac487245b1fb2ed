using Docs.Markdown;
using Docs.Model.Findings;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Tests.Markdown;

public sealed class MarkdownDialectTests
{
    [Fact]
    public void A_table_is_a_block_of_rows_with_exact_positions()
    {
        const string Text = "before\n| a | b |\n|---|:-:|\n| *c* | `d` |\nafter, still a row\n\n| no | table |\n";
        var document = Read(Text);
        var table = Assert.Single(document.Descendants<Table>());

        Assert.Equal("| a | b |\n|---|:-:|\n| *c* | `d` |\nafter, still a row", SourceOf(Text, table));
        Assert.Equal(["| a | b |", "| *c* | `d` |", "after, still a row"], table.Select(row => SourceOf(Text, row)));
        Assert.Equal("*c*", SourceOf(Text, Assert.Single(table.Descendants<EmphasisInline>())));
    }

    [Theory]
    [InlineData("~~gone~~", true)]
    [InlineData("~gone~", true)]
    [InlineData("~~~three~~~ and ^two^ and ==three==", false)]
    public void One_or_two_tildes_strike_through_and_nothing_else_is_added_to_emphasis(string text, bool emphasis) =>
        Assert.Equal(emphasis, Read(text).Descendants<EmphasisInline>().Any());

    [Fact]
    public void A_bare_address_is_a_link() =>
        Assert.Equal(["https://example.com/a", "http://www.example.com"], Read("See https://example.com/a, www.example.com.").Descendants<LinkInline>().Select(l => l.Url));

    [Theory]
    [InlineData("HTTPS://example.com/a", "HTTPS://example.com/a")]
    [InlineData("(ftp://example.com/a_(b)).", "ftp://example.com/a_(b)")]
    [InlineData("www.a", "http://www.a")]
    [InlineData("https://example.com/?a=b&c&copy;.", "https://example.com/?a=b&c")]
    [InlineData("https://example.com/a;", "https://example.com/a")]
    [InlineData("**https://example.com/a**", "https://example.com/a")]
    [InlineData("_https://example.com/a_b_", "https://example.com/a_b")]
    [InlineData("http://a_b.example.com/", "http://a_b.example.com/")]
    [InlineData("http://größe.example/ü", "http://größe.example/ü")]
    [InlineData("http://a_b.example", "")]
    [InlineData("http://example.a_b", "")]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("http://localhost.", "http://localhost")]
    [InlineData("\"http://localhost/a\"", "http://localhost/a")]
    [InlineData("http://", "")]
    [InlineData("http://?a", "")]
    [InlineData("http://.example", "")]
    [InlineData("WWW.example.com", "")]
    [InlineData("xhttp://example.com", "")]
    [InlineData("-www.example.com", "")]
    [InlineData("www.", "")]
    [InlineData("<a href=b> https://example.com</a> https://example.org", "https://example.org")]
    [InlineData("<abbr> https://example.com</abbr>", "https://example.com")]
    [InlineData("[https://example.com](b)", "b")]
    [InlineData("[a https://example.com](b)", "b")]
    [InlineData("`https://example.com`", "")]
    public void A_bare_address_ends_before_punctuation_and_needs_a_host(string text, string urls) => Assert.Equal(urls, UrlsOf(text));

    [Theory]
    [InlineData("a.b+c@example.com, d_e_f@example.org.", "mailto:a.b+c@example.com mailto:d_e_f@example.org")]
    [InlineData("*a@example.com* ~~b@example.com~~", "mailto:a@example.com mailto:b@example.com")]
    [InlineData("a@b@example.com", "mailto:b@example.com")]
    [InlineData("[a@example.com](b)", "b")]
    [InlineData("a\\_b@example.com", "")]
    [InlineData("a@example", "")]
    [InlineData("a@.example.com", "")]
    [InlineData("@example.com", "")]
    [InlineData("a@example.com-", "")]
    [InlineData("a@example.c1", "")]
    [InlineData("`a@example.com`", "")]
    public void A_mail_address_is_a_link(string text, string urls) => Assert.Equal(urls, UrlsOf(text));

    [Fact]
    public void A_mail_address_knows_its_place_whatever_its_parts_were_read_as()
    {
        const string Text = "| x |\n|---|\n| \\* see a_b_c@example.com now |\n";
        var link = Assert.Single(Read(Text).Descendants<LinkInline>());

        Assert.Equal("a_b_c@example.com", SourceOf(Text, link));
        Assert.Equal(["* see ", " now"], [SourceOf(Text, link.PreviousSibling!), SourceOf(Text, link.NextSibling!)]);
    }

    [Theory]
    [InlineData("a <!-- b - c --> d", true)]
    [InlineData("a <!----> d", true)]
    [InlineData("a <!--> b --> c", false)]
    [InlineData("a <!---> b --> c", false)]
    [InlineData("a <!-- b -- c --> d", false)]
    [InlineData("a <!-- b---> c", false)]
    [InlineData("a <!-- b", false)]
    public void A_comment_has_no_two_dashes_in_it(string text, bool isComment) =>
        Assert.Equal(isComment, Read(text).Descendants<HtmlInline>().Any());

    [Fact]
    public void A_task_is_followed_by_white_space() =>
        Assert.Empty(Read("- [x](a)\n- [ ]\n- [x]a\n").Descendants<TaskList>());

    [Fact]
    public void A_list_may_have_tasks() =>
        Assert.Equal([true, false], Read("- [x] done\n- [ ] open\n- [y] no\n").Descendants<TaskList>().Select(t => t.Checked));

    [Fact]
    public void Inlines_know_their_place_in_the_text()
    {
        const string Text = "> one\n> [two](three) `four`\n";

        Assert.Equal(["[two](three)", "`four`"], Read(Text).Descendants<Inline>().Where(i => i is LinkInline or CodeInline).Select(i => SourceOf(Text, i)));
    }

    [Fact]
    public void A_dialect_has_what_it_is_given()
    {
        var plain = new MarkdownDialect(_ => { });

        Assert.DoesNotContain(plain.Parse("~~a~~ https://example.com\n\n|a|\n|-|\n", "a.md", [])!.Descendants(), o => o is Table or EmphasisInline or LinkInline);
    }

    private static string UrlsOf(string text) => string.Join(' ', Read(text).Descendants<LinkInline>().Select(l => l.Url));

    private static MarkdownDocument Read(string text)
    {
        var findings = new List<Finding>();
        var document = MarkdownDialect.GitHub.Parse(text, "a.md", findings);
        Assert.Empty(findings);
        return document!;
    }

    private static string SourceOf(string text, MarkdownObject part) => text[part.Span.Start..(part.Span.End + 1)];
}
