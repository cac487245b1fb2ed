namespace Docs.Cli.Tests.GitPublishing;

/// <summary>Somebody's work in the commit of an architecture is not lost: the branch stays, and the others go out.</summary>
public sealed class ReplacedCommitTests
{
    private static readonly Dictionary<string, Func<Workspace, Task>> Works = new(StringComparer.Ordinal)
    {
        ["another file"] = w => Write(w, "clone/notes", "words\n"),
        ["a file beside a README"] = w => Write(w, "clone/python/notes", "words\n"),
        ["a changed file of the main branch"] = w => Write(w, "clone/LICENSE", "words\n"),
        ["a removed file of the main branch"] = w =>
        {
            w.Delete("clone/LICENSE");
            return Task.CompletedTask;
        },
        ["a README that somebody wrote"] = w => Write(w, "clone/python/README.md", "words\n"),
        ["a link in place of a README"] = w =>
        {
            w.Delete("clone/python/README.md");
            w.Link("clone/python/README.md", "../LICENSE");
            return Task.CompletedTask;
        },
    };

    public static IEnumerable<TheoryDataRow<string, bool, bool>> Cases =>
        Works.Keys.SelectMany(w => new[] { true, false }.SelectMany(a => new[] { true, false }.Select(c => new TheoryDataRow<string, bool, bool>(w, a, c))));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_somebody_put_into_an_architectures_commit_stays(string work, bool isAmended, bool hasCache)
    {
        using var world = await PublishedWorkspace.CreateAsync(new Workspace { HasCache = hasCache });
        (await world.PublishAsync("--target", "library")).Ended(ExitCode.Clean);
        await world.CommitAsync("main", "LICENSE", "license\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var clone = await GitRepository.CloneAsync(world.Remote.Folder, world.Files.At("clone"), "--branch", isAmended ? "i386" : "main");
        await Works[work](world.Files);
        await clone.RunAsync("add", "--all");
        await clone.RunAsync(["commit", "--quiet", .. isAmended ? (string[])["--amend", "--no-edit"] : ["--message", "Work"]]);
        await clone.RunAsync("push", "--quiet", "--force", "origin", "HEAD:i386");
        var theirs = (await world.HeadsAsync())["i386"];
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");

        var dry = (await world.PublishAsync("--dry-run")).Ended(ExitCode.Findings);
        Assert.Contains("which is no generated README", dry.Error, StringComparison.Ordinal);
        dry.Said(world.Remote.Folder, "error DOC507: 'i386'");
        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC507: 'i386'");

        Assert.Equal(theirs, (await world.HeadsAsync())["i386"]);
        Assert.Contains("Other words.", await world.ReadAsync("amd64", "python/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amended_message_is_nobodys_work()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var clone = await GitRepository.CloneAsync(world.Remote.Folder, world.Files.At("clone"), "--branch", "i386");
        await clone.RunAsync("commit", "--quiet", "--amend", "--message", "Other words");
        await clone.RunAsync("push", "--quiet", "--force", "origin", "HEAD:i386");
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        await world.AssertPublishedAsync();
    }

    [Fact]
    public async Task Work_that_was_moved_to_the_main_branch_holds_nothing_up()
    {
        using var world = await PublishedWorkspace.CreateAsync();
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.Remote.RunAsync("update-ref", "refs/heads/i386", "main");
        await world.CommitAsync("i386", "notes", "words\n");
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        (await world.PublishAsync()).Ended(ExitCode.Findings).Said(world.Remote.Folder, "error DOC507: 'i386'");

        await world.CommitAsync("main", "notes", "words\n");

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        await world.AssertPublishedAsync();
    }

    private static Task Write(Workspace files, string path, string text)
    {
        files.Write(path, text);
        return Task.CompletedTask;
    }
}
