using Docs.CommonMark;
using Docs.Model.Findings;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Tests.CommonMark;

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
    [InlineData("~one~ and ^two^ and ==three==", false)]
    public void Two_tildes_strike_through_and_nothing_else_is_added_to_emphasis(string text, bool emphasis) =>
        Assert.Equal(emphasis, Read(text).Descendants<EmphasisInline>().Any());

    [Fact]
    public void A_bare_address_is_a_link() =>
        Assert.Equal(["https://example.com/a", "http://www.example.com"], Read("See https://example.com/a, www.example.com.").Descendants<LinkInline>().Select(l => l.Url));

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

    private static MarkdownDocument Read(string text)
    {
        var findings = new List<Finding>();
        var document = MarkdownDialect.GitHub.Parse(text, "a.md", findings);
        Assert.Empty(findings);
        return document!;
    }

    private static string SourceOf(string text, MarkdownObject part) => text[part.Span.Start..(part.Span.End + 1)];
}
