using System.Text.Json;
using Docs.Cli.Tests.GitPublishing;
using Docs.Transport.Http;

namespace Docs.Cli.Tests.GitHubPublishing;

/// <summary><c>docs publish github</c> over a real repository, which git then looks at.</summary>
public sealed class PublishGitHubTests
{
    [Fact]
    public async Task It_makes_the_same_commits_as_git()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        using var other = await GitHubWorkspace.CreateWorldAsync();
        for (var day = 1; day <= 3; day++)
        {
            var words = $"# What is it?\n\nWords of day {day} with \"quotes\", <b>HTML</b>, € and 🐳.\n";
            foreach (var files in (Workspace[])[world.World.Files, other.Files])
            {
                files.AddImage("python", words);
                files.AddImage("ruby", day < 3 ? words : "# What is it?\n\nOthers.\n");
            }

            world.World.SetTagData(day);
            other.SetTagData(day);

            (await world.PublishAsync()).Ended(ExitCode.Clean);
            (await other.PublishAsync()).Ended(ExitCode.Clean);

            Assert.Equal(await other.HeadsAsync(), await world.World.HeadsAsync());
            await world.World.AssertPublishedAsync();
        }

        Assert.Equal("by hand", await world.World.ReadAsync("i386", "notes.md"));
        Assert.NotEmpty(world.TakeExchanges());
    }

    [Fact]
    public async Task A_second_run_writes_nothing_and_reads_a_commit_and_its_tree()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var heads = await world.World.HeadsAsync();
        world.TakeExchanges();

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.StartsWith("0 targets published, 3 unchanged; ", result.Summary, StringComparison.Ordinal);
        Assert.Equal(
            ["/repos/docker-library/docs", $"/repos/docker-library/docs/git/commits/{heads["main"]}", "/repos/docker-library/docs/git/matching-refs/heads/", $"/repos/docker-library/docs/git/trees/{await world.World.Remote.RunAsync("rev-parse", "main^{tree}")}"],
            world.TakeExchanges().Select(e => e.Address.Split('?')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Somebody_elses_commit_on_the_main_branch_stays_and_architectures_are_made_on_it()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var theirs = await world.World.CommitAsync("main", "python/content.md", "their words\n");

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(theirs, (await world.World.HeadsAsync())["main"]);
        await world.World.AssertPublishedAsync();
        Assert.StartsWith("2 targets published, 1 unchanged; ", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_commit_on_an_architectures_branch_is_not_replaced()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var theirs = await world.World.CommitAsync("i386", "python/README.md", "by hand\n");
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");

        var result = (await world.PublishAsync()).Ended(ExitCode.Findings);

        Assert.Equal(theirs, (await world.World.HeadsAsync())["i386"]);
        Assert.Contains(theirs, result.Error, StringComparison.Ordinal);
        Assert.StartsWith("2 targets published, 0 unchanged, 1 stopped", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_is_gone_goes_with_its_folder_and_what_is_not_ours_stays()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        foreach (var image in (string[])["one", "two", "three", "four"])
        {
            world.World.Files.AddImage(image);
        }

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.World.CommitAsync("main", "two/content.md", "source\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.World.Files.DeleteFolder("docs-src/one");
        world.World.Files.DeleteFolder("docs-src/two");

        (await world.PublishAsync("--force-removals")).Ended(ExitCode.Clean);

        foreach (var branch in (string[])["main", "amd64", "i386"])
        {
            var paths = await world.World.ListAsync(branch);
            Assert.DoesNotContain(paths, p => p.StartsWith("one/", StringComparison.Ordinal));
            Assert.Equal("two/content.md", Assert.Single(paths, p => p.StartsWith("two/", StringComparison.Ordinal)));
        }

        await world.World.AssertPublishedAsync();
    }

    [Fact]
    public async Task A_dry_run_shows_the_commits_that_come_and_writes_nothing()
    {
        await using var world = await GitHubWorkspace.CreateAsync();

        var planned = (await world.PublishAsync("--dry-run", "--diff", "--report", "json")).Ended(ExitCode.Clean);

        Assert.DoesNotContain(world.TakeExchanges(), e => e.IsWrite);
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var heads = await world.World.HeadsAsync();
        Assert.Equal(
            [heads["main"], heads["amd64"], heads["i386"]],
            JsonDocument.Parse(planned.Out).RootElement.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("commit").GetString()!));
    }

    [Fact]
    public async Task With_an_image_named_the_other_READMEs_stay_those_of_their_own_branch()
    {
        await using var world = await GitHubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.World.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.World.Files.AddImage("ruby", "# What is it?\n\nNot yet.\n");

        (await world.PublishAsync("python", "--diff")).Ended(ExitCode.Clean);

        await world.World.AssertSoundAsync();
        foreach (var branch in (string[])["main", "i386"])
        {
            Assert.Contains("Other words.", await world.World.ReadAsync(branch, "python/README.md"), StringComparison.Ordinal);
            Assert.DoesNotContain("Not yet.", await world.World.ReadAsync(branch, "ruby/README.md"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("422 tree too large")]
    [InlineData("500")]
    public async Task A_tree_that_GitHub_finds_too_large_is_made_in_smaller_pieces(string fault)
    {
        const int Limit = 70_000;
        await using var world = await GitHubWorkspace.CreateAsync();
        foreach (var image in Enumerable.Range(0, 6))
        {
            world.World.Files.AddImage($"image-{image}", $"# What is it?\n\n{string.Concat(Enumerable.Repeat("Words and words.\n", 1500))}\n");
        }

        world.Host.Before = (_, context) => Task.FromResult(
            context.Request.Method == "POST" && context.Request.Path.Value!.EndsWith("/git/trees", StringComparison.Ordinal) && context.Request.ContentLength > Limit ? HostFault.All[fault] : null);

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.World.AssertSoundAsync();
        Assert.Equal(9, (await world.World.ListAsync("i386")).Count(p => p.EndsWith("/README.md", StringComparison.Ordinal)));
        Assert.InRange(world.TakeExchanges().Count(e => e.Status == 201 && e.Address.EndsWith("/git/trees", StringComparison.Ordinal)), 9, 24);
    }

    [Fact]
    public async Task A_repository_without_a_commit_is_not_published_to()
    {
        using var empty = await PublishedWorkspace.CreateAsync(new Workspace { HasCache = false });
        empty.Files.GitHubToken = WebToken.Of("raw.githubusercontent.com", GitHubWorkspace.Secret);
        await using var host = await GitHubHost.StartAsync(empty.Remote.Folder);

        var result = (await empty.Files.RunAsync("publish", "github", "--remote", GitHubHost.Remote, "--api-url", host.Address)).Ended(ExitCode.Failure);

        Assert.Contains("the repository has no commit yet", result.Error, StringComparison.Ordinal);
        Assert.Empty(await empty.HeadsAsync());
    }
}
