using System.Globalization;
using System.Text;
using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;
using Docs.Readmes.Sections;

namespace Docs.Tests.Readmes;

/// <summary>A layout may come from a stranger: whatever it does, it ends soon, and says where it was stopped.</summary>
public sealed class LayoutLimitTests
{
    [Fact]
    public void A_layout_that_loops_over_and_over_is_stopped()
    {
        var loops = string.Concat(Enumerable.Repeat("{{ for e in entries }}", 12));
        var stopped = Assert.Throws<LayoutException>(() => Render(LayoutName.Tags, loops + string.Concat(Enumerable.Repeat("{{ end }}", 12))));

        Assert.Contains("it takes more than 1000000 steps", stopped.Message, StringComparison.Ordinal);
        Assert.Equal("tags.scriban-md", stopped.At.Path);
        Assert.Equal(1, stopped.At.Line);
    }

    [Fact]
    public void A_layout_that_loops_often_one_after_the_other_is_stopped_too()
    {
        var loops = string.Concat(Enumerable.Repeat("{{ for a in entries }}{{ for b in entries }}{{ for c in entries }}{{ end }}{{ end }}{{ end }}", 1000));

        Assert.Contains("steps", Assert.Throws<LayoutException>(() => Render(LayoutName.Tags, loops)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_prints_more_than_a_README_may_have_is_stopped()
    {
        var stopped = Assert.Throws<LayoutException>(() => Render(LayoutName.Page, string.Concat(Enumerable.Repeat("{{ template }}", 200)), new string('x', 10_000)));

        Assert.Contains(LayoutContext.MaxOutput.ToString(CultureInfo.InvariantCulture), stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_prints_more_links_than_a_README_may_have_is_stopped()
    {
        var layout = LayoutSet.Parse(Folder(new() { ["tags.scriban-md"] = string.Concat(Enumerable.Repeat("{{ for e in entries }}{{ e.tags }}{{ end }}", 20)) }), [])!;
        var stopped = Assert.Throws<LayoutException>(() => layout.Render(LayoutName.Tags, Tags("", new string('x', 10_000))));

        Assert.Contains(LayoutContext.MaxOutput.ToString(CultureInfo.InvariantCulture), stopped.Message, StringComparison.Ordinal);
        Assert.Equal("tags.scriban-md", stopped.At.Path);
    }

    [Fact]
    public void Layouts_that_include_each_other_a_thousand_times_over_are_refused()
    {
        var layouts = Enumerable.Range(0, 30).ToDictionary(i => $"l{i:00}.scriban-md", i => i == 29 ? "x" : $"{{{{ include 'l{i + 1:00}' }}}}{{{{ include 'l{i + 1:00}' }}}}");
        var findings = new List<Finding>();

        Assert.Null(LayoutSet.Parse(Folder(layouts), findings));
        Assert.Contains(findings, f => f.Code == "DOC203" && f.Message.Contains("more than 1000 layouts are included", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_stopped_does_not_show_in_the_next_rendering()
    {
        var findings = new List<Finding>();
        var layouts = LayoutSet.Parse(Folder(new() { ["page.scriban-md"] = "{{ for e in template }}{{ end }}" }), findings);
        Assert.Null(layouts);

        var working = LayoutSet.Parse(Folder(new() { ["tags.scriban-md"] = "{{ for e in entries }}{{ shared_tags }}{{ end }}" }), [])!;
        Assert.Throws<LayoutException>(() => working.Render(LayoutName.Tags, Tags(new string('x', 100_000))));
        Assert.Equal(string.Concat(Enumerable.Repeat("ab", 12)), Encoding.UTF8.GetString(working.Render(LayoutName.Tags, Tags("ab"))));
    }

    private static byte[] Render(string name, string layout, string text = "") =>
        LayoutSet.Parse(Folder(new() { [name + LayoutFile.Extension] = layout }), [])!.Render(name, name == LayoutName.Tags ? Tags(text) : Page(text));

    private static LayoutModel Page(string template) =>
        new() { ["warning"] = "", ["architecture"] = null, ["deprecated"] = null, ["deprecated_has_heading"] = false, ["template"] = template };

    private static LayoutModel Tags(string shared, string tag = "a") => new()
    {
        ["unsupported_architecture"] = null,
        ["has_shared_tags"] = true,
        ["shared_tags"] = shared,
        ["entries"] = Enumerable.Range(0, 12).Select(i => new LinkModel("tags", new CodeList([tag]), null)).ToArray(),
    };

    private static FragmentSet Folder(Dictionary<string, string> files) =>
        new("templates", files.ToDictionary(f => f.Key, f => new Fragment(f.Key, f.Value, f.Value.Length == 0), StringComparer.Ordinal));
}
