using System.Text.Json;
using Docs.Cli.Tests.GitPublishing;
using Docs.Model;

namespace Docs.Cli.Tests.PublishedSources;

/// <summary>What the report of a publication says of images, findings and sources.</summary>
public sealed class PublicationReportTests
{
    // A placeholder that comes too early to be filled there, and some that are half-open.
    private static readonly string[] Placeholders = ["%%CONTENT%%", "%%REPO%", "%IMAGE%%", "%%REPO %%"];

    public static IEnumerable<TheoryDataRow<string>> PlaceholderTexts => Placeholders.Select(p => new TheoryDataRow<string>(p));

    [Theory]
    [MemberData(nameof(PlaceholderTexts))]
    public async Task A_new_placeholder_refuses_its_README_and_one_that_is_published_does_not(string text)
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var before = await world.ReadAsync("i386", "python/README.md");
        world.Files.Write("docs-src/python/maintainer.md", $"[words {text} words](https://example.com)\n");
        world.Files.AddImage("ruby", "# What is it?\n\nOther words.\n");

        var dry = (await world.PublishAsync("--dry-run")).Ended(ExitCode.Findings).Said("python: error DOC515", text);
        Assert.Contains("not published: python", dry.OutLines);
        var result = (await world.PublishAsync()).Ended(ExitCode.Findings).Said("python: error DOC515", text);

        Assert.Contains("not published: python", result.OutLines);
        Assert.Contains("changed: ruby (library, amd64, i386)", result.OutLines);
        Assert.Equal(before, await world.ReadAsync("i386", "python/README.md"));
        Assert.Contains("Other words.", await world.ReadAsync("i386", "ruby/README.md"), StringComparison.Ordinal);
        (await world.PublishAsync()).Ended(ExitCode.Findings).Said("python: error DOC515");

        // Whoever means it says so, and from then on it is published.
        var configuration = world.Files.Read("docs.yml");
        world.Files.Write("docs.yml", configuration + "exemptions:\n  - {rule: DOC417, images: [python], reason: it is meant}\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        Assert.Contains(text, await world.ReadAsync("i386", "python/README.md"), StringComparison.Ordinal);
        world.Files.Write("docs.yml", configuration);
        world.Files.Write("docs-src/python/maintainer.md", $"[other {text} words](https://example.com)\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task A_new_image_with_a_placeholder_is_refused_and_an_empty_place_takes_all()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        world.Files.Write("docs-src/python/maintainer.md", "%%REPO%\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.Files.AddImage("zsh", "# What is it?\n\nOther words.\n");
        world.Files.Write("docs-src/zsh/maintainer.md", "%%REPO%\n");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said("zsh: error DOC515");

        Assert.DoesNotContain("zsh/README.md", await world.ListAsync("main"));
        Assert.DoesNotContain("zsh/README.md", await world.ListAsync("i386"));
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task Findings_of_a_check_that_are_new_are_counted_and_stop_nothing()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        world.Files.AddImage("python", "# What is it?\n\nSee [old](http://example.com/a%zz).\n");
        world.Files.Write(".gitignore", "/remote\n/cache\n");
        var git = await GitRepository.InitAsync(world.Files.Root);
        var first = await git.CommitAsync("Begin");
        Assert.DoesNotContain((await world.PublishAsync()).Ended(ExitCode.Clean).OutLines, l => l.StartsWith("docs check: ", StringComparison.Ordinal));

        world.Files.AddImage("python", "# What is it?\n\nSee [old](http://example.com/a%zz).\n\nSee [new](#nowhere).\n");
        await git.CommitAsync("Add a dead link");
        var result = (await world.PublishAsync("--dry-run")).Ended(ExitCode.Clean);
        Assert.Contains($"docs check: 1 new finding in these images, compared with the sources of what is published; see 'docs check --new-since {first[..12]}'", result.OutLines);

        using var json = JsonDocument.Parse((await world.PublishAsync("--report", "json")).Ended(ExitCode.Clean).Out);
        Assert.Equal(1, json.RootElement.GetProperty("newFindings").GetProperty("count").GetInt32());
        Assert.Equal(first, json.RootElement.GetProperty("newFindings").GetProperty("since").GetString());
    }

    [Fact]
    public async Task Refused_images_and_the_sources_stand_in_the_JSON_too()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        world.Files.AddImage("python", $"# What is it?\n\n{Unfilled.Marker}: say it\n");
        world.Files.Delete("docs-src/bash/maintainer.md");
        world.Files.Write(".gitignore", "/remote\n/cache\n");
        var git = await GitRepository.InitAsync(world.Files.Root);
        var commit = await git.CommitAsync("Begin");
        world.Files.AddImage("ruby", "# What is it?\n\nOther words.\n");

        using var json = JsonDocument.Parse((await world.PublishAsync("--report", "json", "--dry-run")).Ended(ExitCode.Findings).Out);

        Assert.Equal(["bash", "python", "ruby"], json.RootElement.GetProperty("refused").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(commit, json.RootElement.GetProperty("sources").GetProperty("commit").GetString());
        Assert.True(json.RootElement.GetProperty("sources").GetProperty("uncommitted").GetBoolean());
    }

    [Fact]
    public async Task A_dry_run_with_a_diff_shows_the_same_report_and_the_images_that_it_names()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.Files.AddImage("ruby", "# What is it?\n\nOther words.\n");
        world.Files.AddImage("python", $"# What is it?\n\n{Unfilled.Marker}: say it\n");

        var plain = (await world.PublishAsync("--dry-run")).Ended(ExitCode.Findings);
        var diff = (await world.PublishAsync("--dry-run", "--diff")).Ended(ExitCode.Findings);

        Assert.Equal(plain.Error, diff.Error);
        Assert.Equal(plain.OutLines.SkipLast(1), diff.OutLines.TakeLast(plain.OutLines.Count).SkipLast(1));
        Assert.Contains("changed: ruby (library, amd64, i386)", plain.OutLines);
        Assert.Contains("+++ b/i386:ruby/README.md", diff.OutLines);
        Assert.DoesNotContain(diff.OutLines, l => l.StartsWith("+++ ", StringComparison.Ordinal) && l.Contains("python", StringComparison.Ordinal));
    }
}
