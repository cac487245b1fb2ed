using Docs.Cli.Tests.GitPublishing;

namespace Docs.Cli.Tests.PublishedSources;

/// <summary>Only committed sources are published, and commits name them.</summary>
public sealed class UncommittedSourceTests
{
    private const string Content = "docs-src/python/content.md";
    private const string Words = "# What is it?\n\nUncommitted words.\n";

    /// <summary>By what is done: whether it concerns every README, the file that the finding names, and how it is done.</summary>
    private static readonly Dictionary<string, Change> Changes = new(StringComparer.Ordinal)
    {
        ["an edit"] = new(Content, (f, _) => f.Write(Content, Words)),
        ["a staged edit"] = new(Content, async (f, git) =>
        {
            f.Write(Content, Words);
            await git.RunAsync("add", Content);
        }),
        ["an edit that was undone in the work tree, but is staged"] = new(Content, async (f, git) =>
        {
            var before = f.Read(Content);
            f.Write(Content, Words);
            await git.RunAsync("add", Content);
            f.Write(Content, before);
        }),
        ["a new file"] = new("docs-src/python/license.md", (f, _) => f.Write("docs-src/python/license.md", "Uncommitted words.\n")),
        ["a new file that git ignores"] = new("docs-src/python/variant-slim.md", (f, _) =>
        {
            f.Write(".git/info/exclude", "variant-*\n");
            f.Write("docs-src/python/variant-slim.md", "Uncommitted words.\n");
        }),
        ["a removed file"] = new("docs-src/python/get-help.md", (f, _) => f.Delete("docs-src/python/get-help.md")),
        ["what a link leads to"] = new("docs-src/python/shared/issues.md", (f, _) => f.Write("docs-src/python/shared/issues.md", "Uncommitted words.\n")),
        ["a removed image"] = new(Content, (f, _) => f.DeleteFolder("docs-src/python")),
        ["a template"] = new("templates/get-help.md", (f, _) => f.Write("templates/get-help.md", "Uncommitted words.\n")) { IsShared = true },
        ["a removed layout"] = new("templates/tags.scriban-md", (f, _) => f.Delete("templates/tags.scriban-md")) { IsShared = true },
        ["docs.yml"] = new("docs.yml", (f, _) => f.Write("docs.yml", f.Read("docs.yml") + "# words\n")) { IsShared = true },
    };

    public static IEnumerable<TheoryDataRow<string>> ChangeNames => Changes.Keys.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public async Task A_README_whose_sources_are_not_committed_stays_and_the_others_go_out(string name)
    {
        using var world = await PublishedWorkspace.CreateAsync();
        var git = await CommitAsync(world);
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var (before, branches) = (await world.ReadAsync("i386", "python/README.md"), await world.HeadsAsync());
        world.Files.AddImage("ruby", "# What is it?\n\nCommitted words.\n");
        await git.CommitAsync("Change ruby");
        await Changes[name].MakeAsync(world.Files, git);

        foreach (var options in (string[][])[["--dry-run"], []])
        {
            var result = (await world.PublishAsync(options)).Ended(ExitCode.Findings);

            result.Said($"{Changes[name].Named}: error DOC513", "not committed");
            Assert.Contains(result.OutLines, l => l.StartsWith("sources: ", StringComparison.Ordinal) && l.EndsWith(", and changes that are not committed", StringComparison.Ordinal));
            Assert.Equal(!Changes[name].IsShared, result.OutLines.Contains("not published: python"));
        }

        Assert.Equal(before, await world.ReadAsync("i386", "python/README.md"));
        Assert.DoesNotContain("Uncommitted", await world.ReadAsync("main", "python/README.md"), StringComparison.Ordinal);
        Assert.Equal(!Changes[name].IsShared, (await world.ReadAsync("i386", "ruby/README.md")).Contains("Committed words.", StringComparison.Ordinal));
        Assert.Equal(Changes[name].IsShared, branches.SequenceEqual(await world.HeadsAsync()));
    }

    [Fact]
    public async Task What_is_no_source_of_a_README_may_be_changed()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await CommitAsync(world);
        world.SetTagData(2);
        world.Files.AddManifest("python", "2, latest");
        world.Files.Write("docs-src/python/content.md~", "a copy\n");
        world.Files.Write("docs-src/python/README-short.txt", "It is for Docker Hub only.\n");
        world.Files.Write("notes", "words\n");

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.DoesNotContain(result.OutLines, l => l.Contains("not committed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_committed_goes_out_where_that_is_allowed_and_the_commit_says_so()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        var git = await CommitAsync(world);
        var commit = await git.RunAsync("rev-parse", "HEAD");
        world.Files.Write(Content, Words);

        (await world.PublishAsync("--allow-dirty")).Ended(ExitCode.Clean);

        Assert.Contains("Uncommitted words.", await world.ReadAsync("i386", "python/README.md"), StringComparison.Ordinal);
        Assert.Equal($"{commit} with uncommitted changes", await TrailerAsync(world, "i386"));
    }

    [Fact]
    public async Task Outside_of_git_it_is_said_and_nothing_is_refused()
    {
        using var world = await PublishedWorkspace.CreateAsync();

        var result = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Contains("sources: in no git repository, so commits do not name them", result.OutLines);
        Assert.Equal("", await TrailerAsync(world, "main"));
    }

    [Fact]
    public async Task Before_the_first_commit_nothing_is_committed()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await GitRepository.InitAsync(world.Files.Root);

        var result = (await world.PublishAsync()).Ended(ExitCode.Findings).Said("docs.yml: error DOC513");

        Assert.Contains("sources: no commit that git names, and changes that are not committed", result.OutLines);
        Assert.Empty(await world.HeadsAsync());
        (await world.PublishAsync("--allow-dirty")).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task Where_git_does_not_work_nothing_is_taken_for_committed()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        await CommitAsync(world);
        world.Files.Write(".git/config", "[core\n");

        (await world.PublishAsync()).Ended(ExitCode.Findings).Said("docs-src: error DOC514", "bad config");

        Assert.Empty(await world.HeadsAsync());
    }

    [Fact]
    public async Task Commits_name_the_sources_and_the_same_sources_make_the_same_commits()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        var git = await CommitAsync(world);
        var commit = await git.RunAsync("rev-parse", "HEAD");

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var first = await world.HeadsAsync();
        var other = await GitRepository.InitBareAsync(world.Files.At("other"));
        (await world.PublishAsync("--remote", "other")).Ended(ExitCode.Clean);

        Assert.All(await Task.WhenAll(first.Keys.Select(b => TrailerAsync(world, b))), t => Assert.Equal(commit, t));
        Assert.Equal(first, await PublishedWorkspace.HeadsAsync(other));

        // Another commit of the sources that changes no README changes nothing there.
        world.Files.Write("notes", "words\n");
        await git.CommitAsync("Add notes");
        Assert.StartsWith("0 targets published, 3 unchanged; ", (await world.PublishAsync()).Ended(ExitCode.Clean).Summary, StringComparison.Ordinal);
        Assert.Equal(first, await world.HeadsAsync());
    }

    /// <summary>Commits the sources, with a fragment that is a link and one that can go.</summary>
    private static async Task<GitRepository> CommitAsync(PublishedWorkspace world)
    {
        world.Files.Write("docs-src/python/shared/issues.md", "Words.\n");
        world.Files.Link("docs-src/python/issues.md", "shared/issues.md");
        world.Files.Write("docs-src/python/get-help.md", "Words.\n");
        world.Files.Write(".gitignore", "/remote\n/other\n/cache\n");
        var git = await GitRepository.InitAsync(world.Files.Root);
        await git.CommitAsync("Begin");
        return git;
    }

    private static Task<string> TrailerAsync(PublishedWorkspace world, string branch) =>
        world.Remote.RunAsync("log", "-1", "--format=%(trailers:key=Sources,valueonly)", branch);

    /// <param name="Named">The file that the finding names.</param>
    private sealed record Change(string Named, Func<Workspace, GitRepository, Task> MakeAsync)
    {
        public Change(string named, Action<Workspace, GitRepository> make)
            : this(named, (files, git) =>
            {
                make(files, git);
                return Task.CompletedTask;
            })
        {
        }

        /// <summary>Whether every README is made from it.</summary>
        public bool IsShared { get; init; }
    }
}
