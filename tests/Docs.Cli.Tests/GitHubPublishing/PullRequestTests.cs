using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary><c>docs publish github --pull-request</c>.</summary>
public sealed class PullRequestTests
{
    private static readonly string[] Heads = ["docs-update/library", "docs-update/amd64", "docs-update/i386"];

    [Fact]
    public async Task Each_changed_target_gets_a_pull_request_that_shows_its_change_alone()
    {
        await using var world = await CreateChangedAsync();
        var before = await world.World.HeadsAsync();

        var result = (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);

        var pulls = world.Host.PullRequests.All;
        Assert.Equal(Heads, pulls.Select(p => Text(p["head"]!["ref"])));
        Assert.Equal(["main", "amd64", "i386"], pulls.Select(p => Text(p["base"]!["ref"])));
        Assert.Equal("Update READMEs (i386)", Text(pulls[2]["title"]));
        Assert.Contains("0 new, 0 removed", Text(pulls[2]["body"]), StringComparison.Ordinal);
        Assert.Contains("| `python/README.md` | changed |", Text(pulls[2]["body"]), StringComparison.Ordinal);
        Assert.EndsWith("<!-- docs publish github: i386 -->\n", Text(pulls[2]["body"]), StringComparison.Ordinal);
        Assert.Equal(3, result.OutLines.Count(l => l.Contains(" proposed docs-update/", StringComparison.Ordinal)));
        foreach (var branch in (string[])["main", "amd64", "i386"])
        {
            var head = $"docs-update/{(branch == "main" ? "library" : branch)}";
            Assert.Equal(before[branch], (await world.World.HeadsAsync())[branch]);
            Assert.Equal(before[branch], await world.World.Remote.RunAsync("rev-parse", head + "^"));
            Assert.Equal("python/README.md", await world.World.Remote.RunAsync("diff", "--name-only", branch, head));
        }

        Assert.Contains("Other words.", await world.World.ReadAsync("docs-update/i386", "python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_sends_nothing_and_a_further_change_updates_the_same_pull_requests()
    {
        await using var world = await CreateChangedAsync();
        (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);
        world.TakeExchanges();

        var again = (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);

        Assert.DoesNotContain(world.TakeExchanges(), e => e.IsWrite);
        Assert.Equal(3, again.OutLines.Count(l => l.Contains(" proposed docs-update/", StringComparison.Ordinal)));

        world.World.Files.AddImage("ruby", "# What is it?\n\nOther words.\n");
        (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);

        Assert.Equal(3, world.Host.PullRequests.All.Count);
        Assert.All(world.Host.PullRequests.All, p => Assert.Contains("| `ruby/README.md` | changed |", Text(p["body"]), StringComparison.Ordinal));
        Assert.Equal("bash/README.md", await world.World.Remote.RunAsync("ls-tree", "--name-only", "docs-update/i386", "bash/README.md"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pull_request_is_closed_with_the_reason_when_nothing_is_left_to_change(bool isMerged)
    {
        await using var world = await CreateChangedAsync();
        Assert.StartsWith("3 targets proposed, 0 unchanged; ", (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean).Summary, StringComparison.Ordinal);
        if (isMerged)
        {
            foreach (var branch in (string[])["main", "amd64", "i386"])
            {
                await world.World.Remote.RunAsync("update-ref", $"refs/heads/{branch}", $"docs-update/{(branch == "main" ? "library" : branch)}");
            }
        }
        else
        {
            world.World.Files.AddImage("python");
        }

        var result = (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);

        Assert.StartsWith("0 targets published, 3 unchanged", result.Summary, StringComparison.Ordinal);
        Assert.All(world.Host.PullRequests.All, p =>
        {
            Assert.Equal("closed", Text(p["state"]));
            Assert.StartsWith("**Closed:** the READMEs of `", Text(p["body"]), StringComparison.Ordinal);
        });
        world.TakeExchanges();
        (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);
        Assert.DoesNotContain(world.TakeExchanges(), e => e.IsWrite);
    }

    [Fact]
    public async Task Somebodys_commit_on_its_branch_stops_the_update_unless_told_otherwise()
    {
        await using var world = await CreateChangedAsync();
        (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);
        var theirs = await world.World.CommitAsync("docs-update/i386", "python/README.md", "by hand\n");
        world.World.Files.AddImage("python", "# What is it?\n\nNewer words.\n");

        var stopped = (await world.PublishAsync("--pull-request")).Ended(ExitCode.Findings);

        Assert.Contains(theirs, stopped.Error, StringComparison.Ordinal);
        Assert.Equal(theirs, (await world.World.HeadsAsync())["docs-update/i386"]);
        Assert.Contains("Newer words.", await world.World.ReadAsync("docs-update/amd64", "python/README.md"), StringComparison.Ordinal);

        (await world.PublishAsync("--pull-request", "--replace-commits")).Ended(ExitCode.Clean);
        Assert.Contains("Newer words.", await world.World.ReadAsync("docs-update/i386", "python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_labels_reviewers_and_draft_are_as_configured()
    {
        await using var world = await CreateChangedAsync();
        world.World.Files.Write("docs.yml", world.World.Files.Read("docs.yml") + "  github: {pull-request: {branch: 'p/{target}', title: 'New words for {target}', labels: [docs, bot], reviewers: [hubot, docker-library/maintainers], draft: true}}\n");

        (await world.PublishAsync("--pull-request", "--target", "i386")).Ended(ExitCode.Clean);

        var pull = Assert.Single(world.Host.PullRequests.All);
        Assert.Equal(("p/i386", "New words for i386", true), (Text(pull["head"]!["ref"]), Text(pull["title"]), pull["draft"]!.GetValue<bool>()));
        Assert.Equal(["docs", "bot"], pull["labels"]!.AsArray().Select(l => Text(l!["name"])));
        var request = Assert.Single(world.TakeExchanges(), e => e.Address.EndsWith("/requested_reviewers", StringComparison.Ordinal));
        Assert.Equal("""{"reviewers":["hubot"],"team_reviewers":["maintainers"]}""", request.Body);
    }

    [Theory]
    [InlineData("502 after the work")]
    [InlineData("reset after the work")]
    [InlineData("HTML")]
    public async Task A_pull_request_whose_answer_is_lost_is_not_opened_twice(string fault)
    {
        await using var world = await CreateChangedAsync();
        world.Host.Before = (_, context) => Task.FromResult(
            context.Request.Method == "POST" && context.Request.Path.Value!.EndsWith("/pulls", StringComparison.Ordinal) && world.Host.PullRequests.All.Count == 1 ? HostFault.All[fault] : null);

        (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);

        Assert.Equal(Heads, world.Host.PullRequests.All.Select(p => Text(p["head"]!["ref"])));
    }

    [Fact]
    public async Task One_pull_request_for_all_lets_architectures_follow_when_it_is_merged()
    {
        await using var world = await CreateChangedAsync();
        world.World.Files.Write("docs.yml", world.World.Files.Read("docs.yml") + "  github: {pull-request: {scope: all}}\n");
        var before = await world.World.HeadsAsync();

        (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);

        var pull = Assert.Single(world.Host.PullRequests.All);
        Assert.Contains("the next run publishes `amd64`, `i386` too", Text(pull["body"]), StringComparison.Ordinal);
        Assert.Equal(before["i386"], (await world.World.HeadsAsync())["i386"]);

        await world.World.Remote.RunAsync("update-ref", "refs/heads/main", "docs-update/library");
        (await world.PublishAsync("--pull-request")).Ended(ExitCode.Clean);

        await world.World.AssertPublishedAsync();
        Assert.Equal("closed", Text(world.Host.PullRequests.All[0]["state"]));
    }

    [Fact]
    public async Task An_App_updates_its_own_pull_requests_though_GitHub_is_their_committer()
    {
        await using var world = await CreateChangedAsync();
        using var key = RSA.Create(2048);
        world.World.Files.Write("app.pem", key.ExportRSAPrivateKeyPem());
        world.Host.Apps.Key = key;
        Task<RunResult> ProposeAsync() => world.PublishAsync("--pull-request", "--app-id", "1234", "--app-key", "app.pem");
        (await ProposeAsync()).Ended(ExitCode.Clean);
        var heads = await world.World.HeadsAsync();

        (await ProposeAsync()).Ended(ExitCode.Clean);
        Assert.Equal(heads, await world.World.HeadsAsync());

        world.World.Files.AddImage("python", "# What is it?\n\nNewer words.\n");
        (await ProposeAsync()).Ended(ExitCode.Clean);

        Assert.Contains("Newer words.", await world.World.ReadAsync("docs-update/i386", "python/README.md"), StringComparison.Ordinal);
        Assert.Equal(3, world.Host.PullRequests.All.Count);
    }

    [Fact]
    public async Task A_target_without_a_branch_has_nothing_that_a_pull_request_could_lead_to()
    {
        await using var world = await GitHubWorkspace.CreateAsync();

        var result = (await world.PublishAsync("--pull-request")).Ended(ExitCode.Failure);

        Assert.Contains("there is no branch 'i386' yet that a pull request could lead to", result.Error, StringComparison.Ordinal);
        Assert.Equal("docs-update/library", Text(Assert.Single(world.Host.PullRequests.All)["head"]!["ref"]));
    }

    /// <summary>A published workspace in which one image changed since.</summary>
    private static async Task<GitHubWorkspace> CreateChangedAsync()
    {
        var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.TakeExchanges();
        return world;
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
