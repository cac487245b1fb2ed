using System.Text.Json;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;

namespace Docs.Cli.Tests.Reporting;

/// <summary><c>docs report github</c>: one comment and one check run.</summary>
public sealed class ReportGitHubTests
{
    private const string Content = "docs-src/hello/content.md";
    private const string Comments = $"/repos/{PullRequestServer.Repository}/issues";
    private const string CheckRuns = $"POST /repos/{PullRequestServer.Repository}/check-runs";

    [Fact]
    public async Task The_first_run_creates_the_comment_and_a_later_one_changes_nothing_or_updates_it()
    {
        using var workspace = await ChangedAsync();
        await using var server = await StartAsync(workspace);
        server.Comments.Add(("octocat", "Looks good."));
        var report = await workspace.WriteReportAsync();

        var created = (await workspace.PublishAsync(server, "--from", report, "--no-check-run")).Ended(ExitCode.Clean);
        var again = (await workspace.PublishAsync(server, "--from", report, "--no-check-run")).Ended(ExitCode.Clean);

        Assert.Equal("comment created: https://github.com/example/docs/pull/12#issuecomment-2; 0 new findings\n", created.Out);
        Assert.Equal("comment unchanged: https://github.com/example/docs/pull/12#issuecomment-2; 0 new findings\n", again.Out);
        Assert.Equal([$"POST {Comments}/12/comments"], server.Writes);
        Assert.Contains("| `hello` | text +1 −1 lines |", server.Comments[1].Body, StringComparison.Ordinal);

        workspace.Files.Write(Content, workspace.Files.Read(Content) + "\nMore.\n");
        await workspace.CommitAsync();
        server.Head = workspace.Head;
        var updated = (await workspace.PublishAsync(server, "--from", await workspace.WriteReportAsync(), "--no-check-run")).Ended(ExitCode.Clean);

        Assert.StartsWith("comment updated: ", updated.Out, StringComparison.Ordinal);
        Assert.Equal([$"POST {Comments}/12/comments", $"PATCH {Comments}/comments/2"], server.Writes);
        Assert.Equal(["octocat", PullRequestServer.Bot], server.Comments.Select(c => c.Author));
        Assert.Contains($"Commit `{workspace.Head[..12]}`", server.Comments[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_somebody_else_with_the_marker_stays()
    {
        using var workspace = await ChangedAsync();
        await using var server = await StartAsync(workspace);
        server.Comments.Add(("octocat", ReportComment.Marker + "\nNothing to see here."));

        (await workspace.PublishAsync(server, "--from", await workspace.WriteReportAsync(), "--no-check-run")).Ended(ExitCode.Clean);

        Assert.Equal(ReportComment.Marker + "\nNothing to see here.", server.Comments[0].Body);
        Assert.Equal(["octocat", PullRequestServer.Bot], server.Comments.Select(c => c.Author));
    }

    [Fact]
    public async Task A_comment_that_only_quotes_the_marker_is_another_one()
    {
        using var workspace = await ChangedAsync();
        await using var server = await StartAsync(workspace);
        server.Comments.Add((PullRequestServer.Bot, "> " + ReportComment.Marker));

        (await workspace.PublishAsync(server, "--from", await workspace.WriteReportAsync(), "--no-check-run")).Ended(ExitCode.Clean);

        Assert.Equal(2, server.Comments.Count);
    }

    [Fact]
    public async Task Both_steps_in_one_run_compare_with_the_base_of_the_pull_request()
    {
        using var workspace = await ChangedAsync();
        await using var server = await StartAsync(workspace);
        server.Base = await workspace.Git.RunAsync("rev-parse", "main");
        var before = workspace.Files.States();

        (await workspace.PublishAsync(server, "--preview-url", "https://example.com/runs/1")).Ended(ExitCode.Clean);

        var both = Assert.Single(server.Comments).Body;
        Assert.Contains("[Preview of the pages](https://example.com/runs/1).", both, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.Files.States());

        var printed = (await workspace.Files.RunAsync("report", "github", "--pr", "12", "--from", await workspace.WriteReportAsync(), "--preview-url", "https://example.com/runs/1", "--dry-run")).Ended(ExitCode.Clean).Out;
        Assert.Equal(both, printed);
    }

    [Fact]
    public async Task A_report_of_another_commit_than_the_head_is_outdated_and_nothing_is_written()
    {
        using var workspace = await ChangedAsync();
        await using var server = await StartAsync(workspace);
        server.Head = new string('9', 40);

        var result = (await workspace.PublishAsync(server, "--from", await workspace.WriteReportAsync())).Ended(ExitCode.Clean);

        Assert.Equal($"nothing written: the report is of {workspace.Head[..12]}, and the head of pull request 12 is 999999999999\n", result.Out);
        Assert.Empty(server.Writes);
    }

    [Fact]
    public async Task New_findings_are_annotations_of_one_check_run_in_pieces_of_fifty()
    {
        using var workspace = await ChangedAsync();
        workspace.Files.Write(Content, workspace.Files.Read(Content) + string.Concat(Enumerable.Range(0, 120).Select(i => $"\n[x](#nowhere{i})\n")));
        await workspace.CommitAsync();
        await using var server = await StartAsync(workspace);

        var result = (await workspace.PublishAsync(server, "--from", await workspace.WriteReportAsync())).Ended(ExitCode.Clean);

        Assert.EndsWith("; 120 new findings, with a check run\n", result.Out, StringComparison.Ordinal);
        var runs = server.CheckRuns.Select(r => JsonDocument.Parse(r).RootElement).ToList();
        Assert.Equal([50, 50, 20], runs.Select(r => r.GetProperty("output").GetProperty("annotations").GetArrayLength()));
        Assert.Equal(workspace.Head, runs[0].GetProperty("head_sha").GetString());
        Assert.Equal("in_progress", runs[0].GetProperty("status").GetString());
        Assert.Equal(["-", "-", "failure"], runs.Select(r => r.TryGetProperty("conclusion", out var c) ? c.GetString() : "-"));
        var first = runs[0].GetProperty("output").GetProperty("annotations")[0];
        Assert.Equal((Content, 15, 15, "failure", "DOC431"), (first.GetProperty("path").GetString(), first.GetProperty("start_line").GetInt32(), first.GetProperty("end_line").GetInt32(), first.GetProperty("annotation_level").GetString(), first.GetProperty("title").GetString()));
        Assert.Equal(120, runs.SelectMany(r => r.GetProperty("output").GetProperty("annotations").EnumerateArray()).Select(a => a.GetProperty("start_line").GetInt32()).Distinct().Count());
    }

    [Fact]
    public async Task A_change_without_findings_is_a_success_in_one_request()
    {
        using var workspace = await ChangedAsync();
        await using var server = await StartAsync(workspace);

        (await workspace.PublishAsync(server, "--from", await workspace.WriteReportAsync())).Ended(ExitCode.Clean);

        var run = JsonDocument.Parse(Assert.Single(server.CheckRuns)).RootElement;
        Assert.Equal("success", run.GetProperty("conclusion").GetString());
        Assert.Equal("No new findings", run.GetProperty("output").GetProperty("title").GetString());
        Assert.False(run.GetProperty("output").TryGetProperty("annotations", out _));
        Assert.Equal([$"POST {Comments}/12/comments", CheckRuns], server.Writes);
    }

    [Theory]
    [InlineData("docs.yml", "DOC033", "not the JSON of a report")]
    [InlineData("nothing.json", "DOC102", "it does not exist")]
    [InlineData("docs-src", "DOC102", "it is a folder")]
    [InlineData("old.json", "DOC033", "'version' is not 1")]
    [InlineData("large.json", "DOC105", "8388608")]
    public async Task A_file_that_is_no_report_is_refused_before_anybody_is_asked(string file, string code, string reason)
    {
        using var workspace = await ChangedAsync();
        await using var server = await StartAsync(workspace);
        workspace.Files.Write("old.json", """{"version": 0}""");
        workspace.Files.Write("large.json", new string(' ', ReportLimits.FileBytes + 1));

        (await workspace.PublishAsync(server, "--from", file)).Ended(ExitCode.Usage).Said($"{file}: error {code}: ", reason);

        Assert.Empty(server.Exchanges);
    }

    [Theory]
    [InlineData("--pr: expected the number of a pull request", "--pr", "0", "--from", "x")]
    [InlineData("--pr: expected the number of a pull request", "--pr", "12/../13", "--from", "x")]
    [InlineData("--preview-url: expected an address with https", "--pr", "12", "--preview-url", "javascript:alert(1)")]
    [InlineData("--preview-url: expected an address with https", "--pr", "12", "--preview-url", "http://example.com")]
    [InlineData("--from: the report has its base", "--pr", "12", "--from", "x", "--base", "main")]
    [InlineData("--repository: '../..' is not the name of a repository", "--pr", "12", "--repository", "../..")]
    [InlineData("--repository: 'a/b/c' is not the name of a repository", "--pr", "12", "--repository", "a/b/c")]
    [InlineData("--repository: '' is missing; name the repository of the pull request", "--pr", "12")]
    [InlineData("--api-url: 'http://api.example.com' ", "--pr", "12", "--repository", "a/b", "--api-url", "http://api.example.com")]
    public async Task A_wrong_option_is_named_with_what_was_expected(string expected, params string[] options)
    {
        using var workspace = await ChangedAsync();
        (await workspace.Files.RunAsync(["report", "github", .. options])).Ended(ExitCode.Usage).Said("docs: error", expected);
    }

    [Fact]
    public async Task The_published_program_writes_and_sends_the_same_bytes()
    {
        var program = Requirement.PublishedProgram.Require();
        using var workspace = await ChangedAsync();
        workspace.Files.Write(Content, workspace.Files.Read(Content) + string.Concat(Enumerable.Range(0, 60).Select(i => $"\n[x](#nowhere{i})\n")));
        await workspace.CommitAsync();
        await using var here = await StartAsync(workspace);
        await using var there = await StartAsync(workspace);
        var report = await workspace.WriteReportAsync();
        var written = workspace.Files.Read(report);
        var environment = new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = workspace.Files.At("cache"), ["GITHUB_TOKEN"] = ReportedWorkspace.Secret };

        using var first = RunningProgram.Start(program, workspace.Files.Root, environment, "report", "data", "--base", "main", "--to", report);
        (await first.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);
        Assert.Equal(written, workspace.Files.Read(report));

        for (var run = 0; run < 2; run++)
        {
            var expected = await workspace.PublishAsync(here, "--from", report);
            using var second = RunningProgram.Start(program, workspace.Files.Root, environment, "report", "github", "--pr", "12", "--repository", PullRequestServer.Repository, "--api-url", there.Address, "--from", report);
            Assert.Equal(expected.Ended(ExitCode.Clean), await second.EndAsync(Workspace.Cancellation));
        }

        Assert.Equal(here.Exchanges.Select(e => (e.Method, e.Address, e.Authorization, e.Body)), there.Exchanges.Select(e => (e.Method, e.Address, e.Authorization, e.Body)));
        Assert.Equal(here.Comments, there.Comments);
    }

    internal static async Task<ReportedWorkspace> ChangedAsync()
    {
        var workspace = await ReportedWorkspace.CreateAsync();
        workspace.Files.Write(Content, workspace.Files.Read(Content).Replace("It greets.", "It greets you.", StringComparison.Ordinal));
        await workspace.CommitAsync();
        return workspace;
    }

    internal static async Task<PullRequestServer> StartAsync(ReportedWorkspace workspace)
    {
        var server = await PullRequestServer.StartAsync();
        (server.Head, server.Base) = (workspace.Head, new string('0', 40));
        return server;
    }
}
