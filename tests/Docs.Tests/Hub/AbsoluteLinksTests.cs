using Docs.Hub.Links;
using Docs.Model.Findings;

namespace Docs.Tests.Hub;

/// <summary>Relative links of a README in the folder <c>docs</c> of a repository become absolute, and nothing else changes.</summary>
public sealed class AbsoluteLinksTests
{
    private const string Blob = "https://github.com/owner/name/blob/main/";
    private const string Raw = "https://github.com/owner/name/raw/main/";

    private static readonly LinkBase Base = LinkBase.Parse(Blob + "docs/")!;

    [Theory]
    [InlineData("[a](LICENSE)", "[a](BLOB/docs/LICENSE)")]
    [InlineData("[a](./b/c.md#d 'title')", "[a](BLOB/docs/b/c.md#d 'title')")]
    [InlineData("[a](../x.md?plain=1 \"title\")", "[a](BLOB/x.md?plain=1 \"title\")")]
    [InlineData("[a](/x.md)", "[a](BLOB/x.md)")]
    [InlineData("[a](<a b.md>)", "[a](BLOB/docs/a%20b.md)")]
    [InlineData("[a](a%20b.md)", "[a](BLOB/docs/a%20b.md)")]
    [InlineData("[a](b\\(c\\).md)", "[a](BLOB/docs/b%28c%29.md)")]
    [InlineData("[a](folder/)", "[a](BLOB/docs/folder/)")]
    [InlineData("![a](logo.png)", "![a](RAW/docs/logo.png)")]
    [InlineData("[![a](logo.png)](LICENSE)", "[![a](RAW/docs/logo.png)](BLOB/docs/LICENSE)")]
    [InlineData("[a] and [b][a]\n\n[a]: LICENSE 'title'", "[a] and [b][a]\n\n[a]: BLOB/docs/LICENSE 'title'")]
    [InlineData("![a]\n\n[a]: <logo.png>", "![a]\n\n[a]: RAW/docs/logo.png")]
    [InlineData("> [a](b)\n> and [c](d)", "> [a](BLOB/docs/b)\n> and [c](BLOB/docs/d)")]
    [InlineData("- item\n  - [a](b)", "- item\n  - [a](BLOB/docs/b)")]
    [InlineData("|a|\n|-|\n|[b](c)|", "|a|\n|-|\n|[b](BLOB/docs/c)|")]
    [InlineData("# [a](b)", "# [a](BLOB/docs/b)")]
    [InlineData("<img src=\"logo.png\" width='1'>", "<img src=\"RAW/docs/logo.png\" width='1'>")]
    [InlineData("<p>\n<a href='x&amp;y.md'>a</a>\n</p>", "<p>\n<a href='BLOB/docs/x%26y.md'>a</a>\n</p>")]
    [InlineData("a <a href=b>c</a>", "a <a href=BLOB/docs/b>c</a>")]
    [InlineData("<picture><source srcset=\"a.png 1x, b.png 2x\"></picture>", "<picture><source srcset=\"RAW/docs/a.png 1x, RAW/docs/b.png 2x\"></picture>")]
    public void A_relative_address_becomes_absolute(string text, string expected) => Assert.Equal(
        expected.Replace("BLOB/", Blob, StringComparison.Ordinal).Replace("RAW/", Raw, StringComparison.Ordinal), Rewrite(text));

    [Theory]
    [InlineData("[a](https://example.com/b) <https://example.com> www.example.com")]
    [InlineData("[a](#b) [c](mailto:d@example.com) [e]() [f](//example.com/g)")]
    [InlineData("`[a](b)` and ``<img src=\"c\">``")]
    [InlineData("```\n[a](b)\n<img src=\"c\">\n```")]
    [InlineData("    [a](b)\n")]
    [InlineData("- a\n\n  ```html\n  <a href=\"b\">\n  ```")]
    [InlineData("<!-- <a href=\"b\"> [a](b) -->")]
    [InlineData("\\[a](b) and [a] [b]")]
    [InlineData("<img alt=\"src=b\" title='href=c'>")]
    [InlineData("a < b href=\"c\"")]
    public void All_else_stays(string text) => Assert.Equal(text, Rewrite(text));

    [Theory]
    [InlineData("words\n\n[a](../../x)", "README.md:3:5")]
    [InlineData("<a href=\"../../x\">", "README.md:1:10")]
    public void What_leads_out_of_the_repository_stays_and_is_reported(string text, string place)
    {
        var findings = new List<Finding>();

        Assert.Equal(text, AbsoluteLinks.Rewrite(text, "README.md", Base, findings));
        Assert.Equal(("DOC543", place), (Assert.Single(findings).Code, findings[0].At.ToString()));
    }

    [Fact]
    public void Without_a_base_each_relative_link_is_reported()
    {
        var findings = new List<Finding>();

        Assert.Equal("[a](b) ![c](d) [e](#f)", AbsoluteLinks.Rewrite("[a](b) ![c](d) [e](#f)", "README.md", @base: null, findings));
        Assert.Equal(["DOC543", "DOC543"], findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("https://github.com/owner/name/blob/main", "https://github.com/owner/name/blob/main/a", "https://github.com/owner/name/raw/main/a")]
    [InlineData("https://gitlab.com/group/sub/name/-/blob/main/docs", "https://gitlab.com/group/sub/name/-/blob/main/docs/a", "https://gitlab.com/group/sub/name/-/raw/main/docs/a")]
    [InlineData("https://example.com/files/", "https://example.com/files/a", "https://example.com/files/a")]
    public void A_base_is_the_web_address_of_the_READMEs_folder(string address, string page, string file)
    {
        var found = LinkBase.Parse(address)!;

        Assert.Equal((page, file), (found.Resolve("a", isPicture: false), found.Resolve("a", isPicture: true)));
    }

    [Theory]
    [InlineData("docs/")]
    [InlineData("ftp://example.com/")]
    [InlineData("https://user@example.com/")]
    [InlineData("https://example.com/?a")]
    [InlineData("javascript:alert(1)")]
    public void Another_text_is_no_base(string address) => Assert.Null(LinkBase.Parse(address));

    [Theory]
    [InlineData("---\ntitle: A\n---\n\n# A", "\n# A")]
    [InlineData("+++\ntitle = 'A'\n+++\n# A", "# A")]
    [InlineData("---\n\ntitle: A\n---\n", "---\n\ntitle: A\n---\n")]
    [InlineData("---\nwords\n---\n", "---\nwords\n---\n")]
    [InlineData("---\ntitle: A\n", "---\ntitle: A\n")]
    [InlineData("# A\n---\na: b\n---\n", "# A\n---\na: b\n---\n")]
    public void Front_matter_is_data_between_two_fences_at_the_start(string text, string rest) => Assert.Equal(rest, text[Docs.Hub.FrontMatter.LengthOf(text)..]);

    private static string? Rewrite(string text)
    {
        var findings = new List<Finding>();
        var rewritten = AbsoluteLinks.Rewrite(text, "README.md", Base, findings);
        Assert.Empty(findings);
        return rewritten;
    }
}
