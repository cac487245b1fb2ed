using Docs.Pipeline;
using Docs.Pipeline.Requests;
using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.Reporting;

/// <summary>What happens to a report when GitHub refuses, and what GitHub is sent.</summary>
public sealed class ReportFaultTests
{
    /// <summary>A fault, and a part of what is said about it.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "401", "GITHUB_TOKEN" },
        { "403", "permission" },
        { "404", "permission" },
        { "422", "GitHub answers 422" },
        { "500", "GitHub answers 500" },
        { "reset", "GitHub" },
        { "html", "GitHub answers 503" },
        { "html with 200", "the answer is 'text/html', expected JSON" },
        { "truncated", "GitHub" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_fault_at_any_request_is_named_and_a_second_run_finishes_with_one_comment(string kind, string words)
    {
        using var workspace = await ReportGitHubTests.ChangedAsync();
        var report = await workspace.WriteReportAsync();
        for (var at = 0; at < 4; at++)
        {
            await using var server = await ReportGitHubTests.StartAsync(workspace);

            // With a comment to update, all kinds of requests are made.
            server.Comments.Add((PullRequestServer.Bot, Publishing.ChangeReports.Comments.ReportComment.Marker + "\nOld."));
            var first = -1;
            server.Fault = (context, before) =>
            {
                // The same request again, too.
                var request = $"{context.Request.Method} {context.Request.Path}";
                first = before == at ? request.GetHashCode(StringComparison.Ordinal) : first;
                return before >= at && first == request.GetHashCode(StringComparison.Ordinal) ? FailAsync(context, kind) : null;
            };

            var failed = (await workspace.PublishAsync(server, "--from", report)).Ended(ExitCode.Failure).Said("docs: error: ", words);
            Assert.Contains(" pull request example/docs#12: ", failed.Error, StringComparison.Ordinal);
            Assert.Single(failed.ErrorLines);
            Assert.DoesNotContain(ReportedWorkspace.Secret, failed.Error, StringComparison.Ordinal);

            server.Fault = static (_, _) => null;
            (await workspace.PublishAsync(server, "--from", report)).Ended(ExitCode.Clean);
            Assert.Contains("| `hello` |", Assert.Single(server.Comments).Body, StringComparison.Ordinal);
            Assert.Contains("\"conclusion\":\"success\"", server.CheckRuns[^1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GraphQL error", "Something is wrong with the values.")]
    [InlineData("GraphQL error without data", "the token needs the permission 'Pull requests: write'")]
    [InlineData("GraphQL node limit", "exceeds the maximum limit of 500,000")]
    [InlineData("GraphQL time-out", "GitHub answers 502: Something went wrong while executing your query.")]
    [InlineData("GraphQL data of another shape", "neither errors nor the data that was asked for")]
    [InlineData("GraphQL without data", "neither errors nor the data that was asked for")]
    public async Task An_error_of_GraphQL_is_named_and_no_comment_is_written(string fault, string words)
    {
        using var workspace = await ReportGitHubTests.ChangedAsync();
        var report = await workspace.WriteReportAsync();
        await using var server = await ReportGitHubTests.StartAsync(workspace);
        server.Comments.Add(("octocat", Publishing.ChangeReports.Comments.ReportComment.Marker + "\nCopied."));
        server.Fault = (context, _) => context.Request.Path == "/graphql" ? AnswerAsync(context, HostFault.OfGraphQl[fault].Answer(() => HostAnswer.NotFound)!) : null;

        var failed = (await workspace.PublishAsync(server, "--from", report)).Ended(ExitCode.Failure).Said("docs: error: cannot write the comment of pull request example/docs#12: ", words);

        Assert.Single(failed.ErrorLines);
        Assert.Empty(server.Writes);
    }

    [Fact]
    public async Task A_fault_or_a_cancellation_after_the_work_was_done_leaves_one_comment()
    {
        using var workspace = await ReportGitHubTests.ChangedAsync();
        var report = await workspace.WriteReportAsync();
        for (var at = 0; at < 4; at++)
        {
            foreach (var isCancelled in (bool[])[true, false])
            {
                await using var server = await ReportGitHubTests.StartAsync(workspace);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);
                server.Late = (context, before) => before < at ? null : isCancelled ? CancelAsync(context, stop.CancelAsync) : FailAsync(context, "500");
                var surroundings = new Surroundings(workspace.Files.Root) { Web = workspace.Files.Web, GitHubToken = workspace.Files.GitHubToken };
                var publish = new PublishChangeReport(new(12) { Repository = PullRequestServer.Repository, Api = server.Address, File = report }, surroundings);

                var failure = await Assert.ThrowsAnyAsync<Exception>(() => publish.RunAsync(progress: null, stop.Token));
                Assert.True(isCancelled ? failure is OperationCanceledException : failure is IOException, $"{failure}");

                server.Late = static (_, _) => null;
                (await workspace.PublishAsync(server, "--from", report)).Ended(ExitCode.Clean);
                Assert.Single(server.Comments);
                Assert.Contains("\"conclusion\":\"success\"", server.CheckRuns[^1], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_token_is_sent_with_each_request_and_is_nowhere_else()
    {
        using var workspace = await ReportGitHubTests.ChangedAsync();
        await using var server = await ReportGitHubTests.StartAsync(workspace);

        var result = (await workspace.PublishAsync(server, "--from", await workspace.WriteReportAsync(), "--verbose")).Ended(ExitCode.Clean);

        Assert.NotEmpty(server.Exchanges);
        Assert.All(server.Exchanges, e =>
        {
            Assert.Equal($"Bearer {ReportedWorkspace.Secret}", e.Authorization);
            Assert.DoesNotContain(ReportedWorkspace.Secret, e.Address + e.Body, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(ReportedWorkspace.Secret, result.Out + result.Error, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(HttpContext context, HostAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.Body!.ToJsonString());
    }

    private static async Task CancelAsync(HttpContext context, Func<Task> stop)
    {
        await stop();
        context.Abort();
    }

    private static async Task FailAsync(HttpContext context, string kind)
    {
        switch (kind)
        {
            case "reset":
                context.Abort();
                break;
            case "html":
                context.Response.StatusCode = 503;
                await context.Response.WriteAsync("<html>\n<title>Unicorn!</title>");
                break;
            case "html with 200":
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html>\n<title>Unicorn!</title>");
                break;
            case "truncated":
                context.Response.ContentType = "application/json; charset=utf-8";
                await context.Response.WriteAsync("{\"id\": 1, \"head\": {\"sha\": \"");
                break;
            default:
                context.Response.StatusCode = int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture);
                context.Response.ContentType = "application/json; charset=utf-8";
                await context.Response.WriteAsync($$"""{"message": "You sent {{ReportedWorkspace.Secret}}"}""");
                break;
        }
    }
}
