using AngleSharp.Dom;
using Docs.Markdown;
using Docs.Tests.Corpus;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Docs.Tests.Preview;

/// <summary>Each block of a page knows the line that it is from; the item of a list tells that of its first block too.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("one\n\n# two\n\nthree\n===\n\n- four\n- five\n\n  six\n\n```\nseven\n```\n\n    eight\n\n> nine\n>\n> ten\n\n---\n\n<div>\neleven</div>\n",
        "p 1, h1 3, h1 5, li 8, li 9, p 11, pre 13, pre 17, blockquote 19, p 19, p 21, hr 23, div 25")]
    [InlineData("\n|a|\n|-|\n|b|\n|c|\n", "tr 2, tr 4, tr 5")]
    [InlineData("text\n|a|\n|-|\n|b|\n", "p 1, tr 2, tr 4")]
    [InlineData("> [!NOTE]\n> one\n>\n> two\n", "div 1, p 2, p 4")]
    [InlineData("> [!NOTE]\n>\n> two\n", "div 1, p 3")]
    [InlineData("[a]: b\n[c]: d\ntext\n\n[e]: f\n# text\n", "p 3, h1 6")]
    [InlineData("[a]: b\ntext\n===\n", "h1 2")]
    [InlineData("1. a\n   - b\n\n2. c\n", "li 1, li 2, li 4")]
    [InlineData("-\n  a\n\n  b\n", "li 1, p 2, p 4")]
    [InlineData("  <details>\n<summary>a</summary>\n\nb\n\n</details>\n", "details 1, p 4")]
    [InlineData("<p\nid=a>\nb\n", "p 1")]
    [InlineData("<!-- a -->\n<p>b\n", "p 2")]
    [InlineData("<!-- a --> <p>b\n", "")]
    [InlineData("</p>\n<script>\na\n</script>\n", "")]
    public void A_block_has_its_line(string markdown, string places)
    {
        var tree = Rendered.Tree(Rendered.Page(markdown).Html);

        Assert.Equal(places, string.Join(", ", tree.QuerySelectorAll("[data-line]").Select(e => $"{e.LocalName} {e.GetAttribute("data-line")}")));
    }

    [Fact]
    public void A_block_has_the_origin_of_its_first_character()
    {
        const string Markdown = "# one\n\n- two\n";
        var tree = Rendered.Tree(Rendered.Page(Markdown, new() { OriginAt = offset => Markdown[offset] == '#' ? "a.md:\"1\"" : null }).Html);

        Assert.Equal(["a.md:\"1\"", null], tree.QuerySelectorAll("[data-line]").Select(e => e.GetAttribute("data-origin")));
    }

    [Theory]
    [InlineData(CorpusFolder.OfRepository, "library/python")]
    [InlineData(CorpusFolder.OfRepository, "amd64/clickhouse")]
    [InlineData("2026-08-21", "library/postgres")]
    [InlineData("2026-08-21", "amd64/influxdb")]
    [InlineData("2026-08-21", "library/matomo")]
    public void Each_block_of_a_published_README_has_its_line_and_origin(string set, string document)
    {
        var markdown = File.ReadAllText(CorpusFolder.Open(set).PathOfGolden(document));
        var lines = markdown.Split('\n');
        var starts = lines.Aggregate((Offset: 0, All: new List<int>()), (s, line) => (s.Offset + line.Length + 1, [.. s.All, s.Offset])).All;
        var tree = Rendered.Tree(Rendered.Page(markdown, new() { OriginAt = offset => $"line {starts.FindLastIndex(s => s <= offset) + 1}" }).Html);
        var expected = MarkdownDialect.GitHub.Parse(markdown, "a.md", [])!.Descendants<Block>()
            .Where(b => b is HeadingBlock or CodeBlock or QuoteBlock or ListItemBlock or TableRow or ThematicBreakBlock
                || (b is ParagraphBlock && b.Parent is not TableCell && b.Parent?.Parent is not ListBlock { IsLoose: false })
                || (b is HtmlBlock && lines[b.Line].TrimStart().StartsWith('<') && !lines[b.Line].Contains("<!--", StringComparison.Ordinal) && !lines[b.Line].Contains("</", StringComparison.Ordinal)))
            .Where(b => !(b.Parent is ListItemBlock item && item[0] == b && item.Line == b.Line))
            .Select(b => b.Line + (b is HeadingBlock { IsSetext: true } ? 0 : 1)).Order();
        var places = tree.QuerySelectorAll("[data-line]").ToList();

        Assert.NotEmpty(places);
        Assert.Equal(expected, places.Select(e => int.Parse(e.GetAttribute("data-line")!, System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.All(places, e => Assert.Equal($"line {e.GetAttribute("data-line")}", e.GetAttribute("data-origin")));
        Assert.All(places.Where(e => e.LocalName is "p" or "h1" or "h2" or "h3"), e => Assert.Contains(FirstWord(e), lines[int.Parse(e.GetAttribute("data-line")!, System.Globalization.CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal));
    }

    private static string FirstWord(IElement element) => string.Concat(element.TextContent.SkipWhile(c => !char.IsAsciiLetterOrDigit(c)).TakeWhile(char.IsAsciiLetterOrDigit));
}
