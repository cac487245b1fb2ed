using System.Text.Json;

namespace Docs.Cli.Tests.Checking;

/// <summary>The four forms of report tell the same findings in the same order.</summary>
public sealed class CheckReportTests
{
    [Fact]
    public async Task The_text_shows_the_line_and_a_caret_below_the_place()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n-\tRun `docker run %%IMAGE%%:3`.\n");

        var result = (await workspace.Files.RunAsync("check")).Ended(ExitCode.Findings);

        Assert.Equal(
            [
                "docs-src/hello/content.md:15:19: error DOC421: there is no tag 'hello:3' any more; the nearest is 'hello:1'",
                "    - Run `docker run %%IMAGE%%:3`.",
                "                      ^",
            ],
            result.OutLines.SkipLast(1));
        Assert.StartsWith("1 image checked; 1 error, 0 warnings; ", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_shows_the_middle_of_a_long_line()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", $"\n{string.Concat(Enumerable.Repeat("many words ", 100))}[x](#nowhere) {string.Concat(Enumerable.Repeat("more words ", 100)).TrimEnd()}\n");

        var lines = (await workspace.Files.RunAsync("check")).OutLines;

        Assert.StartsWith("    …", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.Equal("#nowhere", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 8));
    }

    [Fact]
    public async Task The_caret_stands_below_wide_characters_too()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n日本 [x](#nowhere)\n");

        Assert.Equal("    " + new string(' ', 9) + "^", (await workspace.Files.RunAsync("check")).OutLines[2]);
    }

    [Fact]
    public async Task All_forms_tell_the_same_findings_the_most_severe_first()
    {
        using var workspace = WithMistakes();

        var text = (await workspace.Files.RunAsync("check")).Ended(ExitCode.Findings).OutLines
            .Where(l => l.Contains(": error DOC", StringComparison.Ordinal) || l.Contains(": warning DOC", StringComparison.Ordinal))
            .Select(l => l.Split(' ')[2].TrimEnd(':'))
            .ToList();
        var json = (await workspace.CheckAsync()).Select(f => f.Split(' ')[0]);
        var github = (await workspace.Files.RunAsync("check", "--report", "github")).OutLines
            .Where(l => l.StartsWith("::", StringComparison.Ordinal))
            .Select(l => l.Split("title=")[1][..6]);
        using var sarif = JsonDocument.Parse((await workspace.Files.RunAsync("check", "--report", "sarif")).Out);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString());

        Assert.Equal(["DOC401", "DOC431", "DOC454", "DOC436", "DOC433"], text);
        Assert.Equal(text, json);
        Assert.Equal(text, github);
        Assert.Equal(text, results);
    }

    [Fact]
    public async Task The_report_for_GitHub_has_the_text_as_well()
    {
        using var workspace = WithMistakes();

        var text = (await workspace.Files.RunAsync("check")).OutLines;
        var github = (await workspace.Files.RunAsync("check", "--report", "github")).OutLines;

        Assert.Equal(text.SkipLast(1), github.Where(l => !l.StartsWith("::", StringComparison.Ordinal)).SkipLast(1));
    }

    [Fact]
    public async Task An_annotation_cannot_be_ended_by_what_a_message_or_a_file_says()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n[x](#50%,a::b)\n");

        var line = Assert.Single((await workspace.Files.RunAsync("check", "--report", "github")).OutLines, l => l.StartsWith("::", StringComparison.Ordinal));

        Assert.StartsWith("::error file=docs-src/hello/content.md,line=15,col=5,title=DOC431::the link leads to '#50%25,a::b'", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_name_files_from_the_repository_wherever_the_program_is_started()
    {
        using var workspace = WithMistakes();
        workspace.Files.Write("docs.yml", "source: docs-src\n");

        var result = await workspace.Files.RunInAsync(workspace.Files.At("docs-src"), "check", "--report", "github");

        Assert.Contains(result.OutLines, l => l.StartsWith("::error file=docs-src/hello/content.md,line=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json", "\"path\":\"docs-src/hello/content.md\"")]
    [InlineData("github", "file=docs-src/hello/content.md,")]
    [InlineData("sarif", "\"docs-src/hello/content.md\"")]
    public async Task Reports_for_programs_name_the_same_paths_wherever_the_program_is_started(string form, string path)
    {
        using var workspace = WithMistakes();
        workspace.Files.Write("docs.yml", "source: docs-src\n");

        Assert.Contains(path, (await workspace.Files.RunInAsync(workspace.Files.At("docs-src"), "check", "--report", form)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SARIF_has_what_its_schema_requires()
    {
        using var workspace = WithMistakes();

        using var sarif = JsonDocument.Parse((await workspace.Files.RunAsync("check", "--report", "sarif")).Out);

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("docs", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Contains(result.GetProperty("level").GetString(), (string?[])["error", "warning"]);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.StartsWith("docs-src/hello/", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
        }
    }

    [Fact]
    public async Task A_warning_alone_ends_well()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n[the script](run.sh)\n");

        (await workspace.Files.RunAsync("check")).Ended(ExitCode.Clean);
    }

    private static CheckedWorkspace WithMistakes()
    {
        var workspace = new CheckedWorkspace();
        workspace.Append("content.md", "\n#### Deep\n\n[x](#nowhere), [Python](http://www.python.org/)\n");
        workspace.Write("README-short.txt", "\n");
        workspace.Write("license.md", "See\u2060 it.\n");
        return workspace;
    }
}
