using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.HubPublishing;

/// <summary><c>docs publish hub</c> brings what Docker Hub has to what the sources have, and changes nothing else.</summary>
public sealed class PublishHubTests
{
    [Fact]
    public async Task All_texts_and_categories_are_published_and_a_second_run_sends_nothing()
    {
        await using var world = await HubWorkspace.CreateAsync();

        var first = (await world.PublishAsync()).Ended(ExitCode.Clean);
        var writes = world.Hub.Writes.Count;
        var second = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.StartsWith("4 repositories published, 0 unchanged; no findings;", first.Summary, StringComparison.Ordinal);
        Assert.StartsWith("0 repositories published, 4 unchanged; no findings;", second.Summary, StringComparison.Ordinal);
        Assert.Equal(8, writes);
        Assert.Equal(8, world.Hub.Writes.Count);
        Assert.Equal(2, world.Hub.Logins);
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task With_nothing_to_do_there_is_one_read_for_each_repository_and_one_login()
    {
        await using var world = await HubWorkspace.CreateAsync();
        await world.PublishAsync();
        var before = world.Hub.Requests.Count;

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(
            HubWorkspace.Repositories.Select(r => $"GET /v2/namespaces/{r.Replace("/", "/repositories/", StringComparison.Ordinal)}").Append("POST /v2/auth/token").Order(StringComparer.Ordinal),
            world.Hub.Requests.Skip(before).Order(StringComparer.Ordinal));
        Assert.InRange(world.Hub.MostAtOnce, 1, 4);
    }

    [Fact]
    public async Task One_image_that_changes_is_the_only_one_that_is_written()
    {
        await using var world = await HubWorkspace.CreateAsync();
        await world.PublishAsync();
        var before = world.Hub.Writes.Count;
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(["PATCH /v2/repositories/i386/python/", "PATCH /v2/repositories/library/python/"], world.Hub.Writes.Skip(before).Order(StringComparer.Ordinal));
        Assert.StartsWith("2 repositories published, 2 unchanged;", result.Summary, StringComparison.Ordinal);
        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task Only_the_value_that_differs_is_sent()
    {
        await using var world = await HubWorkspace.CreateAsync();
        await world.PublishAsync();
        world.Files.Write("docs-src/python/README-short.txt", "Another line.\n");
        var sent = new List<string>();
        world.Hub.Fault = async (context, _) =>
        {
            if (context.Request.Method == "PATCH")
            {
                context.Request.EnableBuffering();
                sent.Add(await new StreamReader(context.Request.Body).ReadToEndAsync(Workspace.Cancellation));
                context.Request.Body.Position = 0;
            }

            return false;
        };

        (await world.PublishAsync("python", "--target", "library")).Ended(ExitCode.Clean);

        Assert.Equal("""{"description":"Another line."}""", Assert.Single(sent));
    }

    [Fact]
    public async Task What_the_sources_do_not_have_stays_on_Docker_Hub()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.Delete("docs-src/python/README-short.txt");
        world.Files.Delete("docs-src/python/metadata.json");
        var repository = world.Hub.Repositories["library/python"];
        (repository.ShortDescription, repository.Categories) = ("What somebody wrote there.", ["web-servers"]);

        (await world.PublishAsync("python", "--target", "library")).Ended(ExitCode.Clean);

        Assert.Equal("What somebody wrote there.", repository.ShortDescription);
        Assert.Equal(["web-servers"], repository.Categories);
        Assert.Equal(["PATCH /v2/repositories/library/python/"], world.Hub.Writes);
    }

    [Fact]
    public async Task A_dry_run_shows_what_differs_without_a_login_and_sends_nothing()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.HubAccounts = Docs.Transport.Credentials.HubAccounts.None;
        world.Hub.Repositories["library/python"].FullDescription = "# What is it?\n\nOld words.";

        var result = (await world.PublishAsync("python", "--target", "library", "--dry-run", "--diff")).Ended(ExitCode.Clean);

        Assert.Contains("--- a/library/python/full_description\n+++ b/library/python/full_description\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("-Old words.\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("+Words.\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("+The python of the tests.\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("+databases-and-storage\n+security\n", result.Out, StringComparison.Ordinal);
        Assert.StartsWith("1 repository to publish, 0 unchanged;", result.Summary, StringComparison.Ordinal);
        Assert.Empty(world.Hub.Writes);
        Assert.Equal(0, world.Hub.Logins);
    }

    [Fact]
    public async Task A_dry_run_logs_in_for_what_is_not_public()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Repositories["library/python"].IsPrivate = true;

        (await world.PublishAsync("--target", "library", "--dry-run")).Ended(ExitCode.Clean);

        Assert.Equal(1, world.Hub.Logins);
        Assert.Empty(world.Hub.Writes);
    }

    [Fact]
    public async Task A_repository_that_does_not_exist_is_reported_and_the_others_are_published()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Hub.Repositories.TryRemove("i386/python", out _);

        var result = (await world.PublishAsync()).Ended(ExitCode.Findings).Said("docs-src/python: error DOC541: ", "'i386/python'");

        Assert.StartsWith("3 repositories published, 0 unchanged, 1 stopped;", result.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("i386/python", world.Hub.Repositories.Keys);
    }

    [Fact]
    public async Task What_is_too_long_is_not_sent_and_the_rest_is()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.Write("docs-src/python/README-short.txt", new string('w', 101) + "\n");
        world.Files.Write("docs-src/bash/metadata.json", CheckedWorkspace.Metadata("security", "web-servers", "databases-and-storage", "languages-and-frameworks"));

        (await world.PublishAsync("--target", "library")).Ended(ExitCode.Findings).Said("docs-src/python/README-short.txt:1: error DOC402").Said("docs-src/bash/metadata.json:", "error DOC404");

        Assert.Null(world.Hub.Repositories["library/python"].ShortDescription);
        Assert.Empty(world.Hub.Repositories["library/bash"].Categories);
        Assert.Equal(await world.BuildAsync("library", "python"), world.Hub.Repositories["library/python"].FullDescription);
        Assert.Equal("The bash of the tests.", world.Hub.Repositories["library/bash"].ShortDescription);
    }

    [Fact]
    public async Task A_category_that_Docker_Hub_does_not_have_is_reported_and_the_texts_are_published()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.Write("docs-src/python/metadata.json", CheckedWorkspace.Metadata("securty"));

        (await world.PublishAsync("python", "--target", "library")).Ended(ExitCode.Findings).Said("docs-src/python/metadata.json:4:", "DOC542: the categories are not published, because Docker Hub has no category 'securty'; did you mean 'security'?");

        Assert.Equal(["PATCH /v2/repositories/library/python/"], world.Hub.Writes);
    }

    [Fact]
    public async Task A_sponsored_block_stays_where_it_is()
    {
        await using var world = await HubWorkspace.CreateAsync();
        const string Block = "# Sponsored Resources\n\n-\t[words](https://example.com)\n\n---";
        world.Hub.Repositories["library/python"].FullDescription = $"# Old\n\n{Block}\n\n# Older";

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var writes = world.Hub.Writes.Count;
        (await world.PublishAsync()).Ended(ExitCode.Clean);

        const string Tags = "# Supported tags and respective `Dockerfile` links";
        Assert.Equal((await world.BuildAsync("library", "python")).Replace(Tags, $"{Block}\n\n{Tags}", StringComparison.Ordinal), world.Hub.Repositories["library/python"].FullDescription);
        Assert.Equal(writes, world.Hub.Writes.Count);
    }

    [Fact]
    public async Task A_description_that_is_too_long_is_fitted()
    {
        await using var world = await HubWorkspace.CreateAsync();
        world.Files.AddImage("python", "# What is it?\n\n" + string.Concat(Enumerable.Repeat("ünïcode words words words\n\n", 1200)));

        var result = (await world.PublishAsync("python")).Ended(ExitCode.Clean);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(world.Hub.Repositories["i386/python"].FullDescription!), 24_000, 25_000);
        Assert.Contains("(cut)", result.Out, StringComparison.Ordinal);
        Assert.Contains("/blob/i386/python/README.md)", world.Hub.Repositories["i386/python"].FullDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_placeholder_is_not_published()
    {
        await using var world = await HubWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.Files.AddImage("python", "# What is it?\n\nWords %%REPO%.\n");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said("docs-src/python: error DOC515: ", "'%%REPO%'");

        Assert.DoesNotContain("%%", world.Hub.Repositories["library/python"].FullDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_is_JSON_and_a_summary_too()
    {
        using var folder = new TemporaryFolder();
        await using var world = await HubWorkspace.CreateAsync(new Workspace("bash", "python") { SummaryFile = Path.Join(folder.FullPath, "summary.md") });
        world.Hub.Take = (field, text) => field == "description" && text.Contains("bash", StringComparison.Ordinal) ? text[..5] : text;

        var result = (await world.PublishAsync("--target", "library", "--report", "json")).Ended(ExitCode.Failure);

        var root = JsonDocument.Parse(result.Out).RootElement;
        Assert.Equal(["library/bash failed", "library/python published"], root.GetProperty("repositories").EnumerateArray().Select(r => $"{r.GetProperty("repository")} {r.GetProperty("state")}"));
        Assert.Equal(
            ["description failed", "full_description published", "categories published"],
            root.GetProperty("repositories")[0].GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("field")} {c.GetProperty("state")}"));
        var summary = await File.ReadAllTextAsync(world.Files.SummaryFile!, Workspace.Cancellation);
        Assert.Contains("| library/bash | failed | failed | published |", summary, StringComparison.Ordinal);
        Assert.Contains("1 repository published, 0 unchanged, 1 failed;", summary, StringComparison.Ordinal);
        Assert.Contains("did not take 'description' of library/bash", summary, StringComparison.Ordinal);
    }
}
