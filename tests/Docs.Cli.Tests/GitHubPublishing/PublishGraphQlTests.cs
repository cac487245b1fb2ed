using System.Text.Json;
using System.Text.Json.Nodes;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>What <c>docs publish github</c> asks for by GraphQL: many objects or branches by one request, where the server can.</summary>
public sealed class PublishGraphQlTests
{
    [Fact]
    public async Task Branches_are_moved_by_one_request_that_names_where_each_must_be()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var before = await world.World.HeadsAsync();
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.TakeExchanges();

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        var exchanges = world.TakeExchanges();
        Assert.DoesNotContain(exchanges, e => e.Address.Contains("/git/ref/", StringComparison.Ordinal) || e.Address.Contains("/git/refs", StringComparison.Ordinal));
        var moves = JsonDocument.Parse(Assert.Single(exchanges, e => e.Body.Contains("updateRefs", StringComparison.Ordinal)).Body).RootElement.GetProperty("variables").GetProperty("input").GetProperty("refUpdates");
        Assert.Equal(
            [$"refs/heads/main {before["main"]} False", $"refs/heads/amd64 {before["amd64"]} True", $"refs/heads/i386 {before["i386"]} True"],
            moves.EnumerateArray().Select(m => $"{m.GetProperty("name")} {m.GetProperty("beforeOid")} {m.GetProperty("force")}"));
    }

    [Fact]
    public async Task A_server_that_cannot_move_branches_together_moves_them_one_by_one()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        world.Host.GraphQl.MovesTogether = false;

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.World.AssertPublishedAsync();
        Assert.Equal(2, world.TakeExchanges().Count(e => e.Method == "POST" && e.Address.EndsWith("/git/refs", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Commits_of_several_branches_are_read_by_one_request()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.TakeExchanges();

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.World.AssertPublishedAsync();
        var exchanges = world.TakeExchanges();
        Assert.Single(exchanges, e => e.Body.Contains("... on Commit", StringComparison.Ordinal));

        // The main branch's commit is the only one at that time.
        Assert.Single(exchanges, e => e.Method == "GET" && e.Address.Contains("/git/commits/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404, null)]
    [InlineData(200, "FORBIDDEN")]
    [InlineData(200, "undefinedField")]
    public async Task A_server_without_GraphQL_is_read_by_the_REST_API(int status, string? error)
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.World.Files.AddImage("ruby", "# What is it?\n\nOther words.\n");
        var answer = error is null ? HostAnswer.NotFound : new(status, new JsonObject
        {
            ["errors"] = new JsonArray(new JsonObject { ["type"] = error, ["extensions"] = new JsonObject { ["code"] = error }, ["message"] = "It is not there" }),
        });
        world.Host.Before = (_, context) => Task.FromResult(context.Request.Path == "/graphql" ? new HostFault(_ => answer) : null);
        world.TakeExchanges();

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.World.AssertPublishedAsync();
        Assert.InRange(world.TakeExchanges().Count(e => e.Address == "/graphql"), 2, 5);
    }

    [Fact]
    public async Task A_persons_commit_is_not_replaced_where_GraphQL_answers_with_a_commit_of_the_publishers()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var theirs = await world.World.CommitAsync("i386", "python/README.md", "by hand\n");
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        var others = 0;
        world.Host.Before = (_, context) => Task.FromResult(context.Items[HostFault.Body] is string body && body.Contains("... on Commit", StringComparison.Ordinal) ? new HostFault(carryOut =>
        {
            var answer = carryOut();
            var commits = answer.Body!["data"]!["repository"]!.AsObject();
            foreach (var name in commits.Select(c => c.Key).ToList())
            {
                // Both branches are as the publisher left them.
                commits[name] = commits["o0"]!.DeepClone();
                others++;
            }

            return answer;
        }) : null);

        var result = (await world.PublishAsync()).Ended(ExitCode.Findings);

        Assert.Equal(2, others);
        Assert.Equal(theirs, (await world.World.HeadsAsync())["i386"]);
        Assert.Contains(theirs, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_GitHub_does_not_send_in_time_are_read_in_smaller_pieces()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        for (var image = 0; image < 60; image++)
        {
            world.World.Files.AddImage($"image-{image}");
        }

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        for (var image = 0; image < 60; image++)
        {
            world.World.Files.AddImage($"image-{image}", "# What is it?\n\nOther words.\n");
        }

        world.Host.GraphQl.Most = 25;
        world.TakeExchanges();

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.World.AssertPublishedAsync();
        var exchanges = world.TakeExchanges();
        Assert.Contains(exchanges, e => e.Status == 502);
        Assert.DoesNotContain(exchanges, e => e.Address.Contains("/git/blobs/", StringComparison.Ordinal));
        Assert.InRange(exchanges.Count(e => e.Status == 200 && e.Body.Contains("... on Blob", StringComparison.Ordinal)), 5, 12);
    }
}
