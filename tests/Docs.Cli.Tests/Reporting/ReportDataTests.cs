using System.Text.Json;

namespace Docs.Cli.Tests.Reporting;

/// <summary><c>docs report data</c>: what the checked-out commit changes.</summary>
public sealed class ReportDataTests
{
    private const string Content = "docs-src/hello/content.md";
    private const string Manifest = "docs-src/.library/hello";

    [Fact]
    public async Task A_commit_that_changes_no_README_changes_nothing()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write("notes.txt", "Words.\n");
        await workspace.CommitAsync();

        var report = await workspace.ReportAsync();

        Assert.Equal(workspace.Head, report.GetProperty("head").GetString());
        Assert.Equal(await workspace.Git.RunAsync("rev-parse", "main"), report.GetProperty("base").GetString());
        Assert.Equal(0, report.GetProperty("readmes").GetArrayLength());
        Assert.Equal(0, report.GetProperty("new").GetProperty("listed").GetArrayLength());
    }

    [Fact]
    public async Task Text_is_counted_in_lines_and_targets_that_change_alike_are_one_item()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write(Content, workspace.Files.Read(Content).Replace("It greets.", "It greets %%IMAGE%% users.\n\nEvery day.", StringComparison.Ordinal));
        await workspace.CommitAsync();

        Assert.Equal(["hello library,amd64,i386 changed text+3-1 tags+0-0~0"], await workspace.ChangesAsync());
    }

    [Fact]
    public async Task Tags_and_commits_are_counted_apart_from_the_text()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write(Content, workspace.Files.Read(Content).Replace("It greets.", "It greets you.", StringComparison.Ordinal));
        workspace.Files.Write(Manifest, workspace.Files.Read(Manifest).Replace("Tags: 1, latest", "Tags: 2, latest", StringComparison.Ordinal) + "GitCommit: 1123456789abcdef0123456789abcdef01234567\n");
        await workspace.CommitAsync();

        // The tag that is built from another commit is none of i386.
        Assert.Equal(["hello library,amd64 changed text+1-1 tags+1-1~2", "hello i386 changed text+1-1 tags+1-1~0"], await workspace.ChangesAsync());
    }

    [Fact]
    public async Task Targets_that_change_in_another_way_are_another_item()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write(Manifest, workspace.Files.Read(Manifest).Replace("Architectures: amd64, i386", "Architectures: amd64", StringComparison.Ordinal));
        await workspace.CommitAsync();

        var changes = await workspace.ChangesAsync();

        Assert.Contains("hello i386 changed text+0-0 tags+0-2~0", changes);
        Assert.DoesNotContain(changes, c => c.Contains("amd64,i386", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_changes_every_image()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write("templates/get-help.md", workspace.Files.Read("templates/get-help.md") + "\nMore.\n");
        await workspace.CommitAsync();

        Assert.Equal(["hello library,amd64,i386", "second library,amd64,i386"], (await workspace.ChangesAsync()).Select(c => c[..c.IndexOf(" changed", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Images_come_and_go()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.AddImage("third");
        workspace.Files.DeleteFolder("docs-src/second");
        workspace.Files.Delete("docs-src/.library/second");
        await workspace.CommitAsync();

        Assert.Equal(["second library,amd64,i386 gone text+0-0 tags+0-0~0", "third library,amd64,i386 new text+0-0 tags+0-0~0"], await workspace.ChangesAsync());
    }

    [Fact]
    public async Task An_image_with_errors_is_not_taken_for_removed_and_neither_is_it_new_afterwards()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Delete("docs-src/second/github-repo");
        await workspace.CommitAsync();

        Assert.Equal(["second library,amd64,i386 not-built text+0-0 tags+0-0~0"], await workspace.ChangesAsync());

        await workspace.Git.RunAsync("branch", "--force", "main");
        workspace.Files.Write("docs-src/second/github-repo", "https://github.com/example/second\n");
        await workspace.CommitAsync();

        Assert.Equal(["second library,amd64,i386 not-built-before text+0-0 tags+0-0~0"], await workspace.ChangesAsync());
    }

    [Fact]
    public async Task New_findings_and_fixed_ones_are_listed_with_paths_from_the_top_and_old_ones_are_not()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write(Content, workspace.Files.Read(Content) + "\n[old](#old) [fixed](#fixed)\n");
        await workspace.CommitAsync();
        await workspace.Git.RunAsync("branch", "--force", "main");
        workspace.Files.Write(Content, workspace.Files.Read(Content).Replace("[fixed](#fixed)", "and\n\n[new](#new)", StringComparison.Ordinal));
        await workspace.CommitAsync();

        var report = await workspace.ReportAsync();

        Assert.Equal(["error DOC431 docs-src/hello/content.md:17:7 #new"], FindingsOf(report, "new"));
        Assert.Equal(["error DOC431 docs-src/hello/content.md:15:21 #fixed"], FindingsOf(report, "fixed"));
    }

    [Fact]
    public async Task The_size_is_that_of_the_largest_README_and_what_Docker_Hub_takes_is_told()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write("docs-src/second/content.md", "# What is it?\n\n" + string.Concat(Enumerable.Repeat("Many words.\n\n", 2_000)));
        await workspace.CommitAsync();

        var change = Assert.Single((await workspace.ReportAsync()).GetProperty("readmes").EnumerateArray());

        Assert.Equal("whole", change.GetProperty("before").GetProperty("page").GetString());
        Assert.Equal("cut", change.GetProperty("after").GetProperty("page").GetString());
        Assert.InRange(change.GetProperty("after").GetProperty("bytes").GetInt32(), 25_001, 40_000);
    }

    [Fact]
    public async Task What_others_did_since_on_the_base_s_branch_does_not_count()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        await workspace.Git.RunAsync("checkout", "--quiet", "main");
        workspace.Files.Write("docs-src/second/content.md", "# Other\n\nWords.\n");
        await workspace.CommitAsync();
        await workspace.Git.RunAsync("checkout", "--quiet", "change");

        Assert.Empty(await workspace.ChangesAsync());
    }

    [Theory]
    [InlineData(Content)]
    [InlineData(Manifest)]
    [InlineData("docs-src/.library/docs.lock.json")]
    [InlineData("templates/get-help.md")]
    [InlineData("docs.yml")]
    public async Task Sources_that_are_not_committed_are_refused(string path)
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write(path, workspace.Files.Read(path) + "\n");

        (await workspace.Files.RunAsync("report", "data", "--base", "main")).Ended(ExitCode.Usage).Said($"{path}: error DOC032: ");
    }

    [Fact]
    public async Task A_file_that_no_README_is_made_from_need_not_be_committed()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write("report.json", "{}");
        workspace.Files.Write("output/hello/README.md", "old");

        Assert.Empty(await workspace.ChangesAsync());
    }

    [Fact]
    public async Task A_base_without_a_common_commit_is_named_with_the_remedy()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        await workspace.Git.RunAsync("checkout", "--quiet", "--orphan", "other");
        await workspace.CommitAsync();
        await workspace.Git.RunAsync("checkout", "--quiet", "change");

        (await workspace.Files.RunAsync("report", "data", "--base", "other")).Ended(ExitCode.Usage).Said("docs: error DOC012: ", "fetch-depth: 0");
        (await workspace.Files.RunAsync("report", "data", "--base", "nowhere")).Ended(ExitCode.Usage).Said("docs: error DOC012: ", "'nowhere'");
    }

    [Fact]
    public async Task The_file_is_what_standard_output_would_be_and_nothing_else_changes()
    {
        using var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write(Content, workspace.Files.Read(Content).Replace("It greets.", "It \u001b[31mgreets\u202e ünd `\U0001F600`.", StringComparison.Ordinal));
        await workspace.CommitAsync();
        var before = workspace.Files.States();

        var printed = (await workspace.Files.RunAsync("report", "data", "--base", "main")).Ended(ExitCode.Clean).Out;
        (await workspace.Files.RunAsync("report", "data", "--base", "main", "--to", "report.json")).Ended(ExitCode.Clean);

        Assert.Equal(printed, workspace.Files.Read("report.json"));
        workspace.Files.Delete("report.json");
        FileStates.AssertSame(before, workspace.Files.States());
        Assert.DoesNotContain(printed, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task The_summary_of_a_workflow_has_what_the_comment_would_have()
    {
        using var workspace = await ReportGitHubTests.ChangedAsync();
        workspace.Files.SummaryFile = workspace.Files.At("summary.md");
        workspace.Files.Write("summary.md", "# Earlier\n");
        var report = await workspace.WriteReportAsync();

        var comment = (await workspace.Files.RunAsync("report", "github", "--pr", "12", "--from", report, "--dry-run")).Ended(ExitCode.Clean).Out;

        Assert.Contains("| `hello` | text +1 −1 lines |", comment, StringComparison.Ordinal);
        Assert.Equal("# Earlier\n" + comment, workspace.Files.Read("summary.md"));
    }

    private static string[] FindingsOf(JsonElement report, string kind) =>
    [
        .. report.GetProperty(kind).GetProperty("listed").EnumerateArray()
            .Select(f => $"{f.GetProperty("severity")} {f.GetProperty("code")} {f.GetProperty("path")}:{f.GetProperty("line")}:{f.GetProperty("column")} {f.GetProperty("message").GetString()!.Split('\'')[1]}"),
    ];
}
