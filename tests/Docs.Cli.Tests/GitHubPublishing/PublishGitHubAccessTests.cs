using System.Security.Cryptography;
using Docs.Publishing.GitHub.Http;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary>As whom <c>docs publish github</c> publishes, and where to.</summary>
public sealed class PublishGitHubAccessTests
{
    [Fact]
    public async Task An_App_publishes_with_tokens_that_are_renewed_and_GitHub_signs_its_commits()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        using var key = RSA.Create(2048);
        world.World.Files.Write("app.pem", key.ExportRSAPrivateKeyPem());
        world.Host.Apps.Key = key;

        // Nearly over as soon as it is made.
        world.Host.Apps.ExpiresAt = static () => DateTimeOffset.UtcNow.AddMinutes(4);
        Task<RunResult> PublishAsync() => world.PublishAsync("--app-id", "1234", "--app-key", "app.pem");

        (await PublishAsync()).Ended(ExitCode.Clean);

        await world.World.AssertPublishedAsync();
        Assert.True(world.Host.Apps.Tokens > 2, "the token was not renewed");
        Assert.Equal("docs[bot]|GitHub", await world.World.Remote.RunAsync("log", "-1", "--format=%an|%cn", "i386"));
        Assert.Contains("\ngpgsig ", await world.World.Remote.RunAsync("cat-file", "commit", "i386"), StringComparison.Ordinal);
        Assert.All(world.TakeExchanges(), e => Assert.DoesNotContain(GitHubWorkspace.Secret, e.Authorization, StringComparison.Ordinal));

        var again = (await PublishAsync()).Ended(ExitCode.Clean);
        Assert.StartsWith("0 targets published, 3 unchanged", again.Summary, StringComparison.Ordinal);

        // The next commits are made over signed ones.
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        (await PublishAsync()).Ended(ExitCode.Clean);
        await world.World.AssertPublishedAsync();
    }

    [Theory]
    [InlineData("--app-id 1234 --app-key docs-src/python/content.md", ExitCode.Usage, "is no private key of a GitHub App in PEM form")]
    [InlineData("--app-id 1234 --app-key missing.pem", ExitCode.Failure, "missing.pem")]
    [InlineData("--app-id 1234", ExitCode.Usage, "--app-id: expected together with --app-key")]
    [InlineData("--api-url http://github.example.org", ExitCode.Usage, "does not begin with https://")]
    [InlineData("--api-url https://github.example.org/else", ExitCode.Usage, "has another path than '/api/v3'")]
    [InlineData("--api-url https://user@github.example.org", ExitCode.Usage, "has a user, a query or a fragment")]
    public async Task What_cannot_be_used_is_refused(string arguments, int exitCode, string expected)
    {
        using var files = new Workspace("python");

        var result = (await files.RunAsync(["publish", "github", "--remote", GitHubHost.Remote, .. arguments.Split(' ')])).Ended(exitCode);

        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://gitlab.com/owner/name", "is no repository at api.github.com; name the API of gitlab.com by --api-url")]
    [InlineData("https://github.com/owner", "is no web address of a repository, expected one as https://github.com/OWNER/NAME")]
    [InlineData("https://github.com/owner/name/more", "is no web address of a repository")]
    [InlineData("git@github.com:owner/name", "is no web address of a repository")]
    [InlineData("remote", "is no web address of a repository")]
    public async Task A_remote_that_is_no_repository_on_GitHub_is_refused(string remote, string expected)
    {
        using var files = new Workspace("python");

        var result = (await files.RunAsync("publish", "github", "--remote", remote)).Ended(ExitCode.Usage);

        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.github.com", "https://api.github.com/")]
    [InlineData("https://api.github.com/", "https://api.github.com/")]
    [InlineData("https://api.octocorp.ghe.com", "https://api.octocorp.ghe.com/")]
    [InlineData("https://github.example.org", "https://github.example.org/api/v3/")]
    [InlineData("https://github.example.org/api/v3", "https://github.example.org/api/v3/")]
    [InlineData("https://github.example.org:8443/api/v3/", "https://github.example.org:8443/api/v3/")]
    [InlineData("http://127.0.0.1:1234", "http://127.0.0.1:1234/")]
    [InlineData("http://127.0.0.1:1234/api/v3", "http://127.0.0.1:1234/api/v3/")]
    public void The_address_of_an_API_may_have_its_path_or_not(string text, string expected)
    {
        Assert.True(GitHubApi.TryParse(text, out var api, out _));
        Assert.Equal(expected, api.Address.AbsoluteUri);
    }

    [Fact]
    public async Task The_path_of_an_enterprise_server_is_used_for_each_request()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        var paths = new List<string>();
        world.Host.Before = (_, context) =>
        {
            lock (paths)
            {
                paths.Add(context.Request.Path);
            }

            return Task.FromResult<HostFault?>(null);
        };

        (await world.World.Files.RunAsync("publish", "github", "--remote", GitHubHost.Remote, "--api-url", world.Host.Address + "/api/v3", "--target", "library")).Ended(ExitCode.Clean);

        Assert.NotEmpty(paths);

        // GraphQL is beside the REST API.
        Assert.All(paths, p => Assert.True(p == "/api/graphql" || p.StartsWith("/api/v3/", StringComparison.Ordinal), p));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_built_or_sent_unless_it_is_a_dry_run()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (world.World.Files.GitHubToken, world.Host.Token) = (null, null);

        (await world.PublishAsync()).Ended(ExitCode.Usage).Said("docs: error DOC034: there is no token for GitHub's API; set GITHUB_TOKEN, or name a GitHub App by --app-id and --app-key.");
        Assert.Empty(world.TakeExchanges());

        (await world.PublishAsync("--dry-run")).Ended(ExitCode.Clean);
        Assert.NotEmpty(world.TakeExchanges());
    }

    [Fact]
    public async Task A_wrong_token_is_a_failure_that_says_what_to_do()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        world.Host.Token = "ghp_another";

        var result = (await world.PublishAsync()).Ended(ExitCode.Failure);

        Assert.Contains($"{GitHubHost.Remote}: cannot list the branches: GitHub answers 401: Bad credentials [request ABCD:", result.Error, StringComparison.Ordinal);
        Assert.Contains("set GITHUB_TOKEN to a token that is valid", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_for_a_limit_is_shown()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        world.World.Files.Clock = new ImpatientClock(TimeSpan.FromSeconds(10));
        world.Host.Before = (number, _) => Task.FromResult(number == 0 ? HostFault.All["429"] : null);

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Contains("docs: waiting 7 s until 12:00:07 UTC (limit of 127.0.0.1:", result.Error, StringComparison.Ordinal);
    }
}
