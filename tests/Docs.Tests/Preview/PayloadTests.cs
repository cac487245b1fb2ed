using Docs.Preview.Rendering;
using Docs.Tests.Properties;
using FsCheck.Fluent;

namespace Docs.Tests.Preview;

/// <summary>Nothing that a text tries is left of it when it is shown.</summary>
public sealed class PayloadTests(ITestOutputHelper output)
{
    /// <summary>Gives all images but these away, so that one may not be had by asking for it.</summary>
    private static readonly RenderSettings Settings = new()
    {
        OriginAt = static offset => $"origin {offset}",
        FindImage = static address => address == "https://example.com/logo.png" ? "/logos/a.png" : null,
    };

    public static TheoryData<string> Names => [.. Payload.All.Select(p => p.Name)];

    [Fact]
    public void There_are_many_payloads_each_with_its_name()
    {
        output.WriteLine($"{Payload.All.Count} payloads");
        Assert.InRange(Payload.All.Count, 200, int.MaxValue);
        Assert.Distinct(Payload.All.Select(p => p.Name));
        Assert.Distinct(Payload.All.Select(p => p.Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_in_a_page_runs_loads_or_looks_like_a_part_of_the_page(string name)
    {
        var text = Payload.All.Single(p => p.Name == name).Text;

        AssertSafe(text);
        AssertSafe($"before\n\n{text}\n\nafter\n");
        AssertSafe($"- {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        AssertSafe($"> {text.Replace("\n", "\n> ", StringComparison.Ordinal)}\n");
        AssertSafe($"|a|\n|-|\n|{text.Replace("\n", " ", StringComparison.Ordinal)}|\n");
        AssertSafe($"<div title=\"{text}\">\n\n{text}\n</div>\n");
    }

    [Fact]
    public void All_payloads_on_one_page_are_as_harmless_as_each_on_its_own() => AssertSafe(string.Join("\n\n", Payload.All.Select(p => p.Text)));

    [Fact]
    public void Whatever_parts_of_markup_make_it_is_harmless() =>
        Property.HoldsForTexts(
            Texts.Like("<p>", "<b>", "</b>", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<svg>", "<math>", "<mtext>", "<style>", "</style>", "<!--", "-->", "--!>", "<p", " title='", "'>",
                "<x>", "</p>", "<li>", "<ul>", "<select>", "<option>", "<template>", "</template>", "<noscript>", "<h1>", "<pre>\n", "<img src=x onerror=alert(1)>", "<form>", "<button>", "<div>\n\n", "\n\n", "# ", "- ", "> ", "*a*", "`", "[x](javascript:y)", "x", " ", "</svg>", "</div>", "\"", "<ruby><rt>", "<details><summary>", "<nobr>", "<body a=b>", "<frameset>", "&lt;", "<col>", "<caption>", "<dd>", "<![CDATA[", "]]>")
                .Resize(60),
            AssertSafe);

    private static void AssertSafe(string text)
    {
        var findings = new List<Docs.Model.Findings.Finding>();
        var page = ReadmeRenderer.Render(text, "a.md", Settings, findings);
        if (page is null)
        {
            Assert.Fail($"{findings[0]}\n{text}");
        }

        Assert.Empty(UnsafeParts.In(page.Html, Rendered.HeadingIds(text).Contains));
        Assert.Equal(page.Html, ReadmeRenderer.Settle(page.Html));
        Assert.Equal(page.Html, Rendered.Page(text, Settings).Html);
    }
}
