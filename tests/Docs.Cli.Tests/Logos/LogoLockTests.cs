using Docs.Sources.Configuration;
using Docs.Sources.Loading;

namespace Docs.Cli.Tests.Logos;

/// <summary>What the lock file tells of logos, and which lock file that is.</summary>
public sealed class LogoLockTests
{
    private const string SomeCommit = "89abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task The_lock_file_wins_and_a_null_in_it_means_the_branch()
    {
        using var workspace = LogoImages.CreateWorkspace("python", "ruby", "perl");
        workspace.Write("docs-src/.library/docs.lock.json", $$"""{"logoCommits": {"python/logo.png": "{{SomeCommit}}", "ruby/logo.png": null} }""");
        var git = await GitRepository.InitAsync(workspace.Root);
        var commit = await git.CommitAsync("all");

        var result = await LogoImages.BuildAsync(workspace, "--verbose");

        Assert.Equal([SomeCommit, "master", commit], new[] { "python", "ruby", "perl" }.Select(i => LogoImages.CommitOf(workspace, i)));
        Assert.Single(result.ErrorLines, l => l.StartsWith("docs: git ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lock_file_that_knows_every_logo_leaves_git_alone()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        workspace.Write("docs-src/.library/docs.lock.json", """{"logoCommits": {"python/logo.png": null}}""");

        var result = await LogoImages.BuildAsync(workspace, "--verbose");

        Assert.DoesNotContain("docs: git ", result.Error, StringComparison.Ordinal);
        Assert.Equal("master", LogoImages.CommitOf(workspace, "python"));
    }

    [Fact]
    public async Task It_counts_for_an_image_that_cannot_be_built_too()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        workspace.Write("docs-src/.library/docs.lock.json", $$"""{"logoCommits": {"python/logo.png": "{{SomeCommit}}"} }""");
        workspace.Delete("docs-src/.library/python");
        var loader = new SourceLoader(ConfigurationLoader.Load(workspace.Root, new(), out _)!, _ => { });

        var snapshot = await loader.LoadAsync(loader.ListImages([]), loader.LoadTemplates([]), [], Workspace.Cancellation);

        var image = Assert.Single(snapshot.Skipped);
        Assert.Equal(SomeCommit, image.Logo?.Commit?.ToString());
        Assert.Equal(SomeCommit, image.Draft.Logo?.Commit?.ToString());
    }

    [Fact]
    public async Task The_lock_file_is_the_one_named_else_in_the_library_else_beside_it()
    {
        using var workspace = LogoImages.CreateWorkspace("python");
        string[] places = ["docs-src/docs.lock.json", "docs-src/.library/docs.lock.json", "elsewhere.json"];
        var found = new List<string>();
        foreach (var place in places)
        {
            var commit = new string((char)('a' + found.Count), 40);
            workspace.Write(place, $$"""{"logoCommits": {"python/logo.png": "{{commit}}"} }""");
            await LogoImages.BuildAsync(workspace, place == places[2] ? ["--lock", place] : []);
            found.Add(LogoImages.CommitOf(workspace, "python"));
        }

        Assert.Equal([new string('a', 40), new string('b', 40), new string('c', 40)], found);
    }
}
