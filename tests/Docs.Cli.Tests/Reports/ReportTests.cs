using System.Text.Json;

namespace Docs.Cli.Tests.Reports;

/// <summary>What the commands print, for people and for programs.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task A_build_reports_as_json_with_stable_names()
    {
        using var workspace = new Workspace("bad", "gone", "python", "same");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        workspace.DeleteFolder("docs-src/gone");
        workspace.Write("docs-src/python/content.md", "words %%IMAG%%");
        workspace.Delete("docs-src/bad/github-repo");

        var result = await workspace.RunAsync("build", "--target", "library", "--report", "json");

        using var json = JsonDocument.Parse(result.Ended(1).Out);
        var root = json.RootElement;
        Assert.Equal(["check", "written", "unchanged", "removed", "undecided", "seconds", "changes", "findings"], Names(root));
        Assert.False(root.GetProperty("check").GetBoolean());
        Assert.Equal([1, 1, 1], new[] { "written", "unchanged", "removed" }.Select(n => root.GetProperty(n).GetInt32()));
        Assert.InRange(root.GetProperty("seconds").GetDouble(), 0, 600);
        Assert.Equal(
            ["""{"path":"library/gone/README.md","image":"gone","target":"library","state":"orphaned"}""", """{"path":"library/python/README.md","image":"python","target":"library","state":"outdated"}"""],
            root.GetProperty("changes").EnumerateArray().Select(Compact));
        var findings = root.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(2, findings.Count);
        Assert.Equal(["code", "severity", "path", "line", "column", "message", "image"], Names(findings[0]));
        Assert.Equal(["DOC101", "error", "docs-src/bad/github-repo", "bad"], new[] { "code", "severity", "path", "image" }.Select(n => findings[0].GetProperty(n).GetString()));
        Assert.Equal([1, 7], new[] { "line", "column" }.Select(n => findings[1].GetProperty(n).GetInt32()));
    }

    [Fact]
    public async Task A_check_reports_as_json_too()
    {
        using var workspace = new Workspace("python");

        var result = await workspace.RunAsync("build", "--check", "--report", "json", "--target", "i386");

        using var json = JsonDocument.Parse(result.Ended(1).Out);
        Assert.True(json.RootElement.GetProperty("check").GetBoolean());
        Assert.Equal("missing", json.RootElement.GetProperty("changes")[0].GetProperty("state").GetString());
        Assert.False(Directory.Exists(workspace.At("output")));
    }

    [Fact]
    public async Task A_list_is_a_line_for_each_image()
    {
        using var workspace = new Workspace("python", "ruby");
        workspace.AddManifest("ruby", "3.4, 3, latest, 3.4-slim");
        (await workspace.RunAsync("build", "--target", "library", "--target", "i386", "--target", "s390x")).Ended(0);
        var bytes = new FileInfo(workspace.At("output/i386/ruby/README.md")).Length;

        var result = await workspace.RunAsync("list", "--target", "library", "--target", "i386", "--target", "s390x");

        Assert.Equal(3, result.Ended(0).OutLines.Count);
        Assert.Matches("^Image +Tags +README bytes +Targets *$", result.OutLines[0]);
        Assert.Matches("^python +2 +[0-9]+ +library i386 *$", result.OutLines[1]);
        Assert.Matches($"^ruby +4 +{bytes} +library i386 *$", result.OutLines[2]);
    }

    [Fact]
    public async Task A_list_as_json_has_stable_names()
    {
        using var workspace = new Workspace("python", "ruby");

        var result = await workspace.RunAsync("list", "ruby", "--report", "json", "--target", "library", "--target", "s390x");

        using var json = JsonDocument.Parse(result.Ended(0).Out);
        Assert.Equal(["images", "findings"], Names(json.RootElement));
        var image = Assert.Single(json.RootElement.GetProperty("images").EnumerateArray());
        Assert.Equal(["name", "targets", "tags", "sharedTags", "readmeBytes"], Names(image));
        Assert.Equal("ruby", image.GetProperty("name").GetString());
        Assert.Equal("""["library"]""", Compact(image.GetProperty("targets")));
        Assert.Equal("""["1","latest"]""", Compact(image.GetProperty("tags")));
        Assert.Equal(["library", "s390x"], Names(image.GetProperty("readmeBytes")));
    }

    [Fact]
    public async Task A_list_writes_nothing_and_fails_with_its_findings()
    {
        using var workspace = new Workspace("bad", "python");
        workspace.Delete("docs-src/bad/github-repo");
        var before = workspace.States();

        var result = await workspace.RunAsync("list");

        result.Ended(1).Said("docs-src/bad/github-repo: error DOC101: ");
        Assert.Equal(2, result.OutLines.Count);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task Verbose_traces_what_is_read_run_and_written()
    {
        using var workspace = new Workspace("python", "gone");
        (await workspace.RunAsync("build", "--target", "i386")).Ended(0);
        workspace.DeleteFolder("docs-src/gone");
        workspace.AddLogo("python");
        workspace.Write("docs-src/python/content.md", "%%LOGO%%");
        await (await GitRepository.InitAsync(workspace.Root)).CommitAsync("all");

        var result = await workspace.RunAsync("build", "--verbose", "--target", "i386");

        result.Ended(0)
            .Said("docs: read templates/template.md")
            .Said("docs: read docs-src/python/content.md")
            .Said("docs: read docs-src/.library/python")
            .Said("docs: git log ", $"(in {workspace.At("docs-src")})")
            .Said("docs: write i386/python/README.md")
            .Said("docs: remove i386/gone/README.md");
        Assert.Equal(2, result.OutLines.Count);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("list", "--help")]
    [InlineData("build", "-h")]
    public async Task Help_has_an_example(params string[] arguments)
    {
        using var workspace = new Workspace("python");

        var result = await workspace.RunAsync(arguments);

        Assert.Matches(@"Examples?:\n +docs (build|list)", result.Ended(0).Out);
        Assert.Empty(result.Error);
        Assert.False(Directory.Exists(workspace.At("output")));
    }

    [Theory]
    [InlineData("See 'docs build --help'.", "build", "--chek")]
    [InlineData("See 'docs build --help'.", "build", "python", "--chek=yes")]
    [InlineData("See 'docs list --help'.", "list", "-x")]
    [InlineData("See 'docs build --help'.", "build", "--report", "xml")]
    [InlineData("See 'docs build --help'.", "build", "--target")]
    [InlineData("See 'docs list --help'.", "list", "--check")]
    [InlineData("See 'docs --help'.", "bild")]
    public async Task Wrong_usage_is_told_with_a_hint(string hint, params string[] arguments)
    {
        using var workspace = new Workspace("python");

        var result = await workspace.RunAsync(arguments);

        result.Ended(2).Said("docs: error: ");
        Assert.Equal(hint, result.ErrorLines[^1]);
        Assert.Empty(result.Out);
        Assert.False(Directory.Exists(workspace.At("output")));
    }

    [Fact]
    public async Task Who_asks_for_nothing_is_shown_the_help()
    {
        using var workspace = new Workspace("python");

        var result = await workspace.RunAsync();

        Assert.Contains("docs build python --target i386", result.Ended(2).Error, StringComparison.Ordinal);
        Assert.Empty(result.Out);
    }

    [Fact]
    public async Task An_unknown_option_is_named_with_the_nearest_one()
    {
        using var workspace = new Workspace("python");

        var result = await workspace.RunAsync("build", "--chekc");

        result.Ended(2).Said("docs: error: unknown option '--chekc'; did you mean '--check'?");
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
