using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Docs.Publishing.ChangeReports.Comments;

namespace Docs.Tests.ChangeReports;

/// <summary>
/// What a stranger can write into a comment, rendered by GitHub's own renderer: text in code, and nothing else. Mentions,
/// references and addresses in text are what GitHub makes links of afterwards, but not in code.
/// </summary>
public sealed class HostileReportTests
{
    private const string Preview = "https://example.com/runs/1";

    private static readonly string[] Texts =
    [
        "@everybody and @docker-library/maintainers",
        "#123 docker-library/docs#4 GH-5 1111111111111111111111111111111111111111 octocat@2222222222222222222222222222222222222222",
        "https://evil.example.com www.evil.example.com mail@evil.example.com mailto:a@evil.example.com",
        "[a link](https://evil.example.com) ![a picture](https://evil.example.com/x.png) [ref][1]\n\n[1]: https://evil.example.com",
        "<https://evil.example.com> <a href=\"https://evil.example.com\">x</a> <img src=x onerror=alert(1)> <script>alert(1)</script>",
        "</code></summary></details><h1>@everybody</h1>",
        "<!-- --> --> <!-- docs report: this comment is updated, do not edit it -->",
        "`code` ``@everybody`` ``` @everybody\n```\n@everybody\n````\n@everybody\n~~~\n@everybody",
        "````````````````` @everybody ````",
        "`", "``", " `` ", "`@everybody", "@everybody`", "\\`@everybody\\`", "\\",
        "| a | b |\n| --- | --- |\n| @everybody | \\| |",
        "a | b | c",
        "\n\n# @everybody\n\n- @everybody\n\n    @everybody\n\n> [!WARNING]\n> @everybody",
        "\r@everybody\u2028@everybody\u0085@everybody\v@everybody\f@everybody",
        "\u202e\u2066@everybody\u2069 \u200b@\u200beverybody \ufeff \U000E0041",
        "&#64;everybody &commat;everybody &lt;b&gt;",
        ":tada: $x^2$ $$@everybody$$ [^1]\n\n[^1]: @everybody",
        "\0\u0001\u001b[31m@everybody",
        "",
        " ",
        new string('`', 2_000),
        string.Join(' ', Enumerable.Range(1, 60).Select(n => new string('`', n))),
        new string('`', 300) + " @everybody " + new string('`', 80) + " @everybody",
        "@everybody " + new string('a', 1_900),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_stranger_writes_nothing_but_code(int number)
    {
        var text = Texts[number];
        var shown = text.Length == 0 ? "x" : text;
        var report = Reports.Of(
            [Reports.Change("python", $"+{text}\n@@ {text}\n{text}\n"), Reports.Change("www.evil.example.com", text)],
            Reports.Finding(text), Reports.Finding(shown, path: shown));

        await AssertInertAsync(ReportComment.Print(report with { Fixed = report.New }, new Uri(Preview)), findings: 4, differences: text.Length == 0 ? 1 : 2);
    }

    [Fact]
    public async Task All_of_it_together_is_no_more()
    {
        var report = Reports.Of(Texts.Select((t, i) => Reports.Change($"image{i}", t + "\n")), Texts.Select(t => Reports.Finding(t)));
        await AssertInertAsync(ReportComment.Print(report, new Uri(Preview)), Texts.Length, Texts.Length);
    }

    private static async Task AssertInertAsync(string comment, int findings, int differences)
    {
        Assert.StartsWith(ReportComment.Marker + "\n", comment, StringComparison.Ordinal);
        Assert.DoesNotContain(comment, c => char.IsControl(c) && c is not ('\n' or '\t'));
        var document = await new HtmlParser().ParseDocumentAsync(await RenderAsync(comment), TestContext.Current.CancellationToken);

        Assert.Equal([Preview], document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["A", "CODE", "DETAILS", "H3", "H4", "LI", "P", "PRE", "SUMMARY", "TABLE", "TBODY", "TD", "TH", "THEAD", "TR", "UL"],
            document.Body!.QuerySelectorAll("*").Select(e => e.TagName).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(findings, document.QuerySelectorAll("li").Length);
        Assert.Equal(differences, document.QuerySelectorAll("pre").Length);

        // The parts are where they belong: nothing closed or opened one.
        Assert.Equal(["A", "DETAILS", "H3", "H4", "P", "TABLE", "UL"], document.Body.Children.Select(e => e.TagName).Append("A").Distinct().Order(StringComparer.Ordinal));
        Assert.All(document.QuerySelectorAll("details"), d => Assert.Equal("BODY", d.ParentElement!.TagName));

        var text = string.Concat(document.Body.Descendants<IText>().Where(t => t.ParentElement!.Closest("code, pre") is null).Select(t => t.Data));
        Assert.All((string[])["@", "#", "evil", "everybody", "://", "www", "11111111111111", ":tada:", "$", "&", "|", "<", "`"], s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
    }

    private static async Task<string> RenderAsync(string markdown)
    {
        var program = Requirement.Program("install cmark-gfm", "cmark-gfm").Require();
        using var cmark = RunningProgram.StartWithInput(
            markdown, program, Path.GetTempPath(), new Dictionary<string, string?>(), "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tagfilter", "-e", "tasklist");
        return (await cmark.EndAsync(TestContext.Current.CancellationToken)).Out;
    }
}
