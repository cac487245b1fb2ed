using System.Text;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Sections;

namespace Docs.Tests.Readmes;

/// <summary>Texts that are put together when they are printed are texts like any other for a layout.</summary>
public sealed class LayoutTextTests
{
    [Theory]
    [InlineData("{{ e.tags }} {{ e.url }} {{ e.link }}", "`a`, `b` https://x [`a`, `b`](https://x)")]
    [InlineData("{{ if e.tags == '`a`, `b`' }}same{{ else }}other{{ end }}", "same")]
    [InlineData("{{ if '`a`' == e.tags }}same{{ else }}other{{ end }}", "other")]
    [InlineData("{{ if e.tags != e.link }}other{{ else }}same{{ end }}", "other")]
    [InlineData("{{ if e.link == e.link }}same{{ else }}other{{ end }}", "same")]
    [InlineData("{{ if e.url }}leads somewhere{{ end }}", "leads somewhere")]
    [InlineData("{{ if e.url && e.link }}both{{ end }}", "both")]
    [InlineData("{{ include 'part' }}", "-`a`, `b`-")]
    public void A_layout_prints_and_compares_them(string layout, string expected) =>
        Assert.Equal(expected, Render("{{ for e in entries }}" + layout + "{{ end }}", new LinkModel("tags", new CodeList(["a", "b"]), new PlainText("https://x"))));

    [Theory]
    [InlineData("{{ e.link }}", "`a`")]
    [InlineData("{{ if e.url }}leads somewhere{{ else }}stays{{ end }}", "stays")]
    [InlineData("{{ if e.link == e.tags }}same{{ end }}", "same")]
    public void Without_an_address_the_link_is_the_text(string layout, string expected) =>
        Assert.Equal(expected, Render("{{ for e in entries }}" + layout + "{{ end }}", new LinkModel("tags", new CodeList(["a"]), url: null)));

    [Fact]
    public void A_text_that_is_longer_than_most_is_printed_whole()
    {
        var tags = Enumerable.Range(0, 2 * LayoutText.UsualLength).Select(i => $"tag{i}").ToArray();

        Assert.Equal(string.Join(", ", tags.Select(t => $"`{t}`")), Render("{{ for e in entries }}{{ e.link }}{{ end }}", new LinkModel("tags", new CodeList(tags), url: null)));
    }

    private static string Render(string layout, LinkModel entry)
    {
        var files = new Dictionary<string, string> { ["tags.scriban-md"] = layout, ["part.scriban-md"] = "-{{ for e in entries }}{{ e.tags }}{{ end }}-" };
        var layouts = LayoutSet.Parse(new("templates", files.ToDictionary(f => f.Key, f => new Fragment(f.Key, f.Value, IsEmpty: false), StringComparer.Ordinal)), [])!;
        return Encoding.UTF8.GetString(layouts.Render(LayoutName.Tags, new()
        {
            ["unsupported_architecture"] = null,
            ["has_shared_tags"] = false,
            ["shared_tags"] = null,
            ["entries"] = new[] { entry },
        }));
    }
}
