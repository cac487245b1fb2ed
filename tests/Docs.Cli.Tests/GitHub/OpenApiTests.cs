using System.Text;
using System.Text.Json;
using Docs.GitHub.Native;

namespace Docs.Cli.Tests.GitHub;

/// <summary>What the session sends, compared with GitHub's own description of its API.</summary>
public class OpenApiTests
{
    [Fact]
    public async Task Every_described_request_is_as_GitHub_describes_it()
    {
        var folder = Requirement.Corpus("github").Require();
        using var description = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Join(folder, "openapi.json"), Workspace.Cancellation));
        var api = new OpenApi(description.RootElement);

        await using var server = await GitHubServer.StartAsync();
        await GitHubCalls.RunAsync(server.Api, TextWriter.Null, Workspace.Cancellation);
        var checkedRequests = 0;
        Assert.All(server.TakeRequests(), request =>
        {
            using var body = request.Body.Length > 0 ? JsonDocument.Parse(Encoding.Latin1.GetBytes(request.Body)) : null;
            if (api.Check(request.Method, request.Address, body?.RootElement) is { } faults)
            {
                checkedRequests++;
                Assert.Empty(faults);
            }
        });
        Assert.True(checkedRequests > 15, $"GitHub describes only {checkedRequests} of the requests");
    }
}
