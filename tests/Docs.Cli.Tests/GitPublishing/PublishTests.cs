using System.Text.Json;

namespace Docs.Cli.Tests.GitPublishing;

/// <summary><c>docs publish git</c> with a branch per target.</summary>
public sealed class PublishTests
{
    [Fact]
    public async Task An_empty_repository_gets_its_first_commit_and_a_branch_per_architecture()
    {
        using var world = await PublishedWorkspace.CreateAsync();

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.StartsWith("3 targets published, 0 unchanged; ", result.Summary, StringComparison.Ordinal);
        Assert.Equal(["amd64", "i386", "main"], (await world.HeadsAsync()).Keys);
        await world.AssertPublishedAsync();
        Assert.Equal("1", await world.Remote.RunAsync("rev-list", "--count", "main"));
        Assert.Equal(
            "docs <docs@publisher.invalid>|2026-01-01T12:00:00+02:00|docs <docs@publisher.invalid>|2026-01-01T12:00:00+02:00|Update READMEs (i386 -- https://hub.docker.com/u/i386/)||Tag-Data: 1111111111111111111111111111111111111111 2026-01-01T12:00:00+02:00",
            (await world.Remote.RunAsync("log", "-1", "--format=%an <%ae>|%aI|%cn <%ce>|%cI|%B", "i386")).Replace('\n', '|'));
        Assert.StartsWith("Update READMEs\n\nTag-Data: ", await world.Remote.RunAsync("log", "-1", "--format=%B", "main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_commit_goes_to_the_branch_that_the_repository_names()
    {
        using var world = await PublishedWorkspace.CreateAsync(new Workspace { HasCache = true }, "--initial-branch=trunk");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(["amd64", "i386", "trunk"], (await world.HeadsAsync()).Keys);
        await world.AssertPublishedAsync("trunk");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_run_pushes_nothing_with_a_cache_and_without(bool hasCache)
    {
        using var world = await PublishedWorkspace.CreateAsync(new Workspace { HasCache = hasCache });
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var before = await world.HeadsAsync();
        world.SetHook("pre-receive", "exit 1\n");

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.StartsWith("0 targets published, 3 unchanged; ", result.Summary, StringComparison.Ordinal);
        Assert.Equal(before, await world.HeadsAsync());
    }

    [Fact]
    public async Task New_tag_data_alone_pushes_nothing()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var before = await world.HeadsAsync();
        world.SetTagData(2);

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(before, await world.HeadsAsync());
    }

    [Fact]
    public async Task Two_publications_of_the_same_inputs_are_the_same_commits()
    {
        using var one = await PublishedWorkspace.CreateAsync();
        using var other = await PublishedWorkspace.CreateAsync(new Workspace { HasCache = false });

        (await one.PublishAsync()).Ended(ExitCode.Clean);
        (await other.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(await one.HeadsAsync(), await other.HeadsAsync());
    }

    [Fact]
    public async Task A_changed_image_is_one_more_commit_of_library_and_another_one_of_each_architecture()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var before = await world.HeadsAsync();
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.SetTagData(2);

        var result = (await world.PublishAsync("--diff")).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
        Assert.Equal(before["main"], await world.Remote.RunAsync("rev-parse", "main^"));
        Assert.Equal("2026-01-02T12:00:00+02:00", await world.Remote.RunAsync("log", "-1", "--format=%cI", "i386"));
        Assert.Contains("+++ b/i386:python/README.md\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(3, result.OutLines.Count(l => l == "-Words."));
        Assert.Equal(3, result.OutLines.Count(l => l.Contains("+0 -0 ~1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_elses_commit_on_the_main_branch_stays_and_architectures_are_made_on_it()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var theirs = await world.CommitAsync("main", "python/content.md", "their words\n");

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(theirs, (await world.HeadsAsync())["main"]);
        Assert.Equal("their words", await world.ReadAsync("i386", "python/content.md"));
        await world.AssertPublishedAsync();
        Assert.StartsWith("2 targets published, 1 unchanged; ", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_is_gone_goes_and_what_is_not_ours_stays()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        foreach (var image in (string[])["one", "two", "three", "four"])
        {
            world.Files.AddImage(image);
        }

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.CommitAsync("main", "test/README.md", "by hand\n");
        await world.CommitAsync("main", "one/content.md", "source\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.Files.DeleteFolder("docs-src/one");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        foreach (var branch in (string[])["main", "amd64", "i386"])
        {
            var paths = await world.ListAsync(branch);
            Assert.DoesNotContain("one/README.md", paths);
            Assert.Contains("one/content.md", paths);
            Assert.Contains("test/README.md", paths);
        }

        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task With_an_image_named_the_other_READMEs_stay_those_of_their_own_branch()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        world.Files.AddImage("ruby", "# What is it?\n\nNot yet.\n");
        await world.CommitAsync("main", "ruby/content.md", "source\n");

        (await world.PublishAsync("python")).Ended(ExitCode.Clean);

        await world.AssertSoundAsync();
        foreach (var branch in (string[])["main", "i386"])
        {
            Assert.Contains("Other words.", await world.ReadAsync(branch, "python/README.md"), StringComparison.Ordinal);
            Assert.DoesNotContain("Not yet.", await world.ReadAsync(branch, "ruby/README.md"), StringComparison.Ordinal);
            Assert.Equal("source", await world.ReadAsync(branch, "ruby/content.md"));
        }

        Assert.Contains("\"per-architecture\"", await world.ReadAsync("i386", "ruby/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_image_named_an_architecture_without_a_branch_has_that_README_alone()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync("--target", "library")).Ended(ExitCode.Clean);
        await world.CommitAsync("main", "test/README.md", "by hand\n");

        (await world.PublishAsync("python", "--target", "i386")).Ended(ExitCode.Clean);

        Assert.Equal(["python/README.md", "test/README.md"], await world.ListAsync("i386"));
        await world.AssertSoundAsync();
    }

    [Fact]
    public async Task A_dry_run_tells_the_commits_that_come_and_pushes_nothing()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        world.SetHook("pre-receive", "exit 1\n");

        var planned = (await world.PublishAsync("--dry-run", "--report", "json")).Ended(ExitCode.Clean);

        Assert.Empty(await world.HeadsAsync());
        world.Files.Delete("remote/hooks/pre-receive");
        var published = (await world.PublishAsync("--report", "json")).Ended(ExitCode.Clean);
        Assert.Equal(CommitsOf(planned), CommitsOf(published));
        var heads = await world.HeadsAsync();
        Assert.Equal([heads["main"], heads["amd64"], heads["i386"]], CommitsOf(planned));
        Assert.Equal(
            """{"path":"bash/README.md","image":"bash","change":"added"}""",
            WithoutBytes(JsonDocument.Parse(planned.Out).RootElement.GetProperty("targets")[0].GetProperty("changes")[0]));
    }

    [Fact]
    public async Task A_summary_is_added_to_the_file_that_GitHub_names()
    {
        var files = new Workspace { HasCache = true, SummaryFile = Path.Join(Path.GetTempPath(), Path.GetRandomFileName()) };
        using var world = await PublishedWorkspace.CreateAsync(files);
        await File.WriteAllTextAsync(files.SummaryFile, "before\n", Workspace.Cancellation);

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        var summary = await File.ReadAllTextAsync(files.SummaryFile, Workspace.Cancellation);
        File.Delete(files.SummaryFile);
        Assert.StartsWith("before\n### Published READMEs\n\n| target |", summary, StringComparison.Ordinal);
        Assert.Contains($"| i386 | published | `i386` | `{(await world.HeadsAsync())["i386"][..12]}` | +3 -0 ~0 |", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_main_branch_is_followed_when_it_is_renamed()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.Remote.RunAsync("branch", "-m", "main", "trunk");
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(["amd64", "i386", "trunk"], (await world.HeadsAsync()).Keys);
        await world.AssertPublishedAsync("trunk");
    }

    [Fact]
    public async Task An_architectures_branch_can_have_another_name_and_the_earlier_one_stays()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var before = await world.HeadsAsync();
        world.Configure("remote: remote", "branch: arch/{namespace}");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        var heads = await world.HeadsAsync();
        Assert.Equal(["amd64", "arch/amd64", "arch/i386", "i386", "main"], heads.Keys);
        Assert.Equal(before["i386"], heads["arch/i386"]);
        Assert.Equal(before["i386"], heads["i386"]);
    }

    [Fact]
    public async Task Path_messages_author_and_committer_are_as_configured()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        world.Configure("remote: remote", "path: 'pages/{target}/{image}.md'", "message: Words for {namespace}", "library-message: Words", "author: A Bot <bot@example.com>", "committer: Another <another@example.com>");

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(["pages/library/bash.md", "pages/library/python.md", "pages/library/ruby.md"], await world.ListAsync("main"));
        Assert.Contains("pages/i386/python.md", await world.ListAsync("i386"));
        Assert.Equal("A Bot|bot@example.com|Another|another@example.com|Words for i386", await world.Remote.RunAsync("log", "-1", "--format=%an|%ae|%cn|%ce|%s", "i386"));
        Assert.Equal("Words", await world.Remote.RunAsync("log", "-1", "--format=%s", "main"));
        await world.AssertSoundAsync();
    }

    [Fact]
    public async Task A_repository_with_longer_ids_is_published_to_as_well()
    {
        using var world = await PublishedWorkspace.CreateAsync(new Workspace { HasCache = true }, "--object-format=sha256");
        await world.Remote.RunAsync("update-ref", "refs/heads/main", await world.Remote.RunAsync("commit-tree", await world.Remote.RunAsync("mktree", "-z"), "-m", "first"));

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var again = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.All((await world.HeadsAsync()).Values, id => Assert.Equal(64, id.Length));
        Assert.StartsWith("0 targets published, 3 unchanged", again.Summary, StringComparison.Ordinal);
        await world.AssertPublishedAsync();
    }

    private static string[] CommitsOf(RunResult result) =>
        [.. JsonDocument.Parse(result.Out).RootElement.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("commit").GetString()!)];

    private static string WithoutBytes(JsonElement change) =>
        $$"""{"path":"{{change.GetProperty("path")}}","image":"{{change.GetProperty("image")}}","change":"{{change.GetProperty("change")}}"}""";
}
