namespace Docs.Cli.Tests.HubPublishing;

/// <summary><c>docs publish hub --readme</c>: the README of any project, without <c>docs.yml</c>.</summary>
public sealed class HubReadmeTests : IAsyncDisposable
{
    private const string Name = "example/app";

    private readonly Workspace _files = new() { HasCache = true };
    private HubServer? _hub;

    public async ValueTask DisposeAsync()
    {
        _files.Dispose();
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }
    }

    [Fact]
    public async Task It_is_published_without_front_matter_and_comment_and_with_absolute_links()
    {
        _files.Write("project/docs/README.md", "---\ntitle: App\n---\n<!-- a comment -->\n\n# App\n\n![logo](logo.png) [license](../LICENSE 'title') `[a](b)`\n\n<img src=\"logo.png\">\n");
        var git = await GitRepository.InitAsync(_files.At("project"));
        await git.RunAsync("remote", "add", "origin", "git@github.com:example/app.git");
        var commit = await git.CommitAsync("Begin");

        (await PublishAsync("--readme", "project/docs/README.md", "--to", Name, "--short", "An app.")).Ended(ExitCode.Clean);
        var second = (await PublishAsync("--readme", "project/docs/README.md", "--to", Name, "--short", "An app.")).Ended(ExitCode.Clean);

        var raw = $"https://github.com/example/app/raw/{commit}/docs/logo.png";
        Assert.Equal($"# App\n\n![logo]({raw}) [license](https://github.com/example/app/blob/{commit}/LICENSE 'title') `[a](b)`\n\n<img src=\"{raw}\">", Repository.FullDescription);
        Assert.Equal("An app.", Repository.ShortDescription);
        Assert.Equal([$"PATCH /v2/repositories/{Name}/"], _hub!.Writes);
        Assert.StartsWith("0 repositories published, 1 unchanged;", second.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_short_text_the_present_one_stays()
    {
        _files.Write("README.md", "# App\n");
        await StartAsync();
        Repository.ShortDescription = "What somebody wrote.";

        (await PublishAsync("--readme", "README.md", "--to", Name)).Ended(ExitCode.Clean);

        Assert.Equal(("What somebody wrote.", "# App"), (Repository.ShortDescription, Repository.FullDescription));
    }

    [Fact]
    public async Task A_relative_link_without_a_known_address_is_reported_and_a_base_address_helps()
    {
        _files.Write("README.md", "# App\n\n[license](LICENSE)\n");

        (await PublishAsync("--readme", "README.md", "--to", Name)).Ended(ExitCode.Findings).Said("README.md:3:11: error DOC543: the relative link 'LICENSE'");
        (await PublishAsync("--readme", "README.md", "--to", Name, "--base-url", "https://example.com/app")).Ended(ExitCode.Clean);

        Assert.Equal("# App\n\n[license](https://example.com/app/LICENSE)", Repository.FullDescription);
    }

    [Theory]
    [InlineData("https://github.com/example/app/blob/main", "[The full description is on GitHub](https://github.com/example/app/blob/main/README.md)")]
    [InlineData("https://example.com/app/", "[The full description is elsewhere](https://example.com/app/README.md)")]
    [InlineData(null, "and ends early.\n")]
    public async Task A_README_that_is_too_long_ends_between_blocks_with_a_link_to_the_whole_one(string? address, string note)
    {
        _files.Write("README.md", "# App\n\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"- item {i}\n")) + "\n```\ncode\n```\n");

        (await PublishAsync(["--readme", "README.md", "--to", Name, .. address is null ? (string[])[] : ["--base-url", address]])).Ended(ExitCode.Clean);

        Assert.Contains(note, Repository.FullDescription, StringComparison.Ordinal);
        Assert.Matches(@"\n- item \d+\n\n\.\.\.\n\n\*\*Note:\*\*", Repository.FullDescription);
        Assert.InRange(Repository.FullDescription!.Length, 24_900, 25_000);
    }

    [Theory]
    [InlineData("```\n{0}\n```")]
    [InlineData("{0}")]
    public async Task A_README_of_one_block_that_is_too_long_keeps_its_title(string block)
    {
        _files.Write("README.md", "---\ntitle: x\n---\n# App\r\n\r\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, block, string.Concat(Enumerable.Repeat("words 語\r\n", 2700))) + "\r\n\r\nmore\r\n");

        (await PublishAsync("--readme", "README.md", "--to", Name, "--base-url", "https://example.com/app/")).Ended(ExitCode.Clean);

        const string Note = "**Note:** this description is too long for Docker Hub, and ends early. [The full description is elsewhere](https://example.com/app/README.md).";
        Assert.Equal($"{Note}\n\n# App\n\n...\n\n{Note}", Repository.FullDescription);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("---\na: b\n---\n<!-- comment -->\n")]
    public async Task A_README_without_text_does_not_empty_Docker_Hubs(string readme)
    {
        _files.Write("README.md", readme);
        await StartAsync();
        Repository.FullDescription = "# App";

        var result = (await PublishAsync("--readme", "README.md", "--to", Name)).Ended(ExitCode.Usage);

        Assert.Contains("DOC016: --readme: 'README.md' is not", result.Error, StringComparison.Ordinal);
        Assert.Equal("# App", Repository.FullDescription);
    }

    [Fact]
    public async Task What_Docker_Hub_did_not_take_is_an_error()
    {
        _files.Write("README.md", "# App\n");
        await StartAsync();
        _hub!.Take = (_, text) => text[..2];

        (await PublishAsync("--readme", "README.md", "--to", Name)).Ended(ExitCode.Failure).Said("docs: error: Docker Hub did not take 'full_description' of example/app");
    }

    [Theory]
    [InlineData("DOC016: --to: 'app' is not 'NAMESPACE/NAME'", "--readme", "README.md", "--to", "app")]
    [InlineData("DOC016: --to: 'a/../b' is not", "--readme", "README.md", "--to", "a/../b")]
    [InlineData("DOC016: --short: ", "--readme", "README.md", "--to", Name, "--short", "a\nb")]
    [InlineData("DOC016: --base-url: 'docs' is not an address", "--readme", "README.md", "--to", Name, "--base-url", "docs")]
    [InlineData("DOC102: ", "--readme", "missing.md", "--to", Name)]
    public async Task A_wrong_value_is_wrong_usage(string reason, params string[] arguments)
    {
        _files.Write("README.md", "# App\n");

        var result = (await PublishAsync(arguments)).Ended(ExitCode.Usage);

        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Empty(_hub!.Requests);
    }

    [Theory]
    [InlineData("--readme and --to", "--readme", "README.md")]
    [InlineData("--readme and --to", "--to", Name)]
    [InlineData("--short: expected only with --readme", "--short", "words")]
    [InlineData("--base-url: expected only with --readme", "--base-url", "https://example.com")]
    [InlineData("--readme: expected no images", "--readme", "README.md", "--to", Name, "python")]
    [InlineData("--readme: expected no images", "--readme", "README.md", "--to", Name, "--target", "library")]
    [InlineData("--readme: expected no images", "--readme", "README.md", "--to", Name, "--allow-dirty")]
    public async Task Options_that_do_not_go_together_are_wrong_usage(string reason, params string[] arguments) =>
        (await PublishAsync(arguments)).Ended(ExitCode.Usage).Said("docs: error: " + reason);

    private HubServerRepository Repository => _hub!.Repositories[Name];

    private async Task StartAsync()
    {
        _hub ??= await HubServer.StartAsync(Name);
        _files.HubAccounts = HubWorkspace.AccountsOf(HubServer.User, HubServer.Secret);
    }

    private async Task<RunResult> PublishAsync(params string[] arguments)
    {
        await StartAsync();
        return await _files.RunAsync(["publish", "hub", "--api-url", _hub!.Address, .. arguments]);
    }
}
