using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Docs.GitHub.Native;
using Docs.Publishing.GitHub;
using Docs.Publishing.GitHub.Failures;
using Docs.Transport.Http;

namespace Docs.Cli.Tests.GitHub;

/// <summary>Every call of the session: just-in-time in this process, and in a native program.</summary>
public class GitHubSessionTests
{
    private static string Expected => Path.Join(RepositoryRoot.FullPath, "tests", "Docs.Cli.Tests", "GitHub", "expected.txt");

    [Fact]
    public async Task Every_call_reads_what_the_server_sent()
    {
        await using var other = await GitHubServer.StartAsync();
        await using var server = await GitHubServer.StartAsync(other);
        var read = await RunAsync(server);
        var expected = await File.ReadAllTextAsync(Expected, Workspace.Cancellation);
        Assert.Equal(
            expected.Replace("{api}", server.Api.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal).Replace("{other}", other.Api.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal),
            read);
    }

    [Fact]
    public async Task A_native_program_sends_the_same_bytes_and_reads_the_same_values()
    {
        var program = Requirement.NativeGitHubCalls.Require();
        await using var other = await GitHubServer.StartAsync();
        await using var server = await GitHubServer.StartAsync(other);
        var read = await RunAsync(server);
        var requests = server.TakeRequests();

        using var native = Process.Start(new ProcessStartInfo(program, [server.Api.AbsoluteUri]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var nativelyRead = await native.StandardOutput.ReadToEndAsync(Workspace.Cancellation);
        await native.WaitForExitAsync(Workspace.Cancellation);
        Assert.Equal(0, native.ExitCode);
        Assert.Equal(read, nativelyRead);
        Assert.Equal(requests, server.TakeRequests());
        Assert.Empty(other.TakeRequests());
    }

    [Fact]
    public async Task No_request_lacks_its_fields()
    {
        await using var server = await GitHubServer.StartAsync();
        await RunAsync(server);
        var bodies = server.TakeRequests().Where(r => r.Method is "POST" or "PATCH").ToList();
        Assert.All(bodies, request =>
        {
            // An App's token for all of its installation needs none.
            if (!request.Address.EndsWith("/access_tokens", StringComparison.Ordinal))
            {
                using var json = JsonDocument.Parse(Encoding.Latin1.GetBytes(request.Body));
                AssertFilled(json.RootElement);
            }
        });
        Assert.Contains(bodies, r => r.Body.Contains("\"annotation_level\":\"failure\"", StringComparison.Ordinal));
        Assert.Contains(bodies, r => r.Body.Contains("{\"path\":\"old/README.md\",\"mode\":\"100644\",\"type\":\"blob\",\"sha\":null}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_goes_to_the_API_only_and_is_never_printed()
    {
        await using var other = await GitHubServer.StartAsync();
        await using var server = await GitHubServer.StartAsync(other);
        var read = await RunAsync(server);
        Assert.DoesNotContain(GitHubCalls.Secret, read, StringComparison.Ordinal);
        Assert.All(server.TakeRequests(), r =>
        {
            Assert.Contains($"Authorization: Bearer {GitHubCalls.Secret}", r.Headers, StringComparison.Ordinal);
            Assert.DoesNotContain(GitHubCalls.Secret, r.Address + r.Body, StringComparison.Ordinal);
        });

        // A redirect and a link to the next page led there.
        Assert.Empty(other.TakeRequests());
    }

    [Fact]
    public async Task A_reference_that_did_not_change_is_not_sent_again()
    {
        await using var server = await GitHubServer.StartAsync();
        using var session = Open(server.Api);
        var first = await session.References.LoadAsync(new("docker-library", "docs"), "heads/main", Workspace.Cancellation);
        var second = await session.References.LoadAsync(new("docker-library", "docs"), "heads/main", Workspace.Cancellation);
        Assert.Equal(first.Object.Sha, second.Object.Sha);
        var requests = server.TakeRequests();
        Assert.DoesNotContain("If-None-Match", requests[0].Headers, StringComparison.Ordinal);
        Assert.Contains("If-None-Match: W/\"a1b2\"", requests[1].Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends_though_the_server_does_not_answer()
    {
        var asked = new TaskCompletionSource();
        await using var server = await FaultyServer.StartAsync(async (context, _) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var session = Open(new(server.Address + "/"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);
        var call = session.LoadLimitsAsync(stop.Token);
        await asked.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_a_failure()
    {
        await using var server = await FaultyServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var session = GitHubSession.Open(new() { Api = new(server.Address + "/"), RequestTimeout = TimeSpan.FromMilliseconds(50) });
        var failure = await Assert.ThrowsAsync<GitHubException>(() => session.LoadLimitsAsync(Workspace.Cancellation));
        Assert.Equal(GitHubFailureKind.TimedOut, failure.Failure.Kind);
    }

    [Fact]
    public async Task A_server_that_refuses_connections_is_a_failure()
    {
        var server = await GitHubServer.StartAsync();
        var api = server.Api;
        await server.DisposeAsync();
        using var session = Open(api);
        var failure = await Assert.ThrowsAsync<GitHubException>(() => session.LoadLimitsAsync(Workspace.Cancellation));
        Assert.Equal(GitHubFailureKind.Unreachable, failure.Failure.Kind);
    }

    [Theory]
    [InlineData("http://api.github.com/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("https://api.example.org/api/v3")]
    [InlineData("https://user@api.example.org/")]
    [InlineData("https://api.example.org/?x=/")]
    public void An_address_where_others_could_listen_or_that_paths_cannot_be_added_to_is_refused(string api) =>
        Assert.Throws<ArgumentException>(() => Open(new(api)));

    [Theory]
    [InlineData("https://api.github.com/", "https://api.github.com/graphql")]
    [InlineData("https://github.example.org/api/v3/", "https://github.example.org/api/graphql")]
    public void GraphQL_is_where_GitHub_has_it(string api, string expected)
    {
        using var session = Open(new(api));
        Assert.Equal(expected, session.GraphQl.AbsoluteUri);
    }

    private static GitHubSession Open(Uri api) => GitHubSession.Open(new() { Api = api, Token = WebToken.Of(api.Authority, GitHubCalls.Secret) });

    private static async Task<string> RunAsync(GitHubServer server)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await GitHubCalls.RunAsync(server.Api, output, Workspace.Cancellation);
        return output.ToString();
    }

    private static void AssertFilled(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            Assert.NotEmpty(json.EnumerateObject());
            Assert.All(json.EnumerateObject(), p => AssertFilled(p.Value));
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            Assert.All(json.EnumerateArray(), AssertFilled);
        }
    }
}
