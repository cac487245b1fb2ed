using Docs.GitHub.Native;

namespace Docs.Cli.Tests.GitHub;

/// <summary>What the session sends and reads, compared with GitHub's own description of its API.</summary>
public class OpenApiTests
{
    [Fact]
    public async Task Every_request_and_every_answer_is_as_GitHub_describes_it()
    {
        Requirement.Corpus("github").Require();
        await using var server = await GitHubServer.StartAsync();

        await GitHubCalls.RunAsync(server.Api, TextWriter.Null, Workspace.Cancellation);

        // Others are at addresses that stand for a failure.
        var exchanges = server.TakeRequests().Where(r => r.Address.StartsWith("/repos/docker-library/", StringComparison.Ordinal) || r.Address is "/graphql" or "/rate_limit" || r.Address.StartsWith("/app/", StringComparison.Ordinal)).ToList();
        Assert.InRange(exchanges.Count, 30, 60);
        ApiContract.Check(exchanges.Select(r => r.ToExchange()));
    }
}
