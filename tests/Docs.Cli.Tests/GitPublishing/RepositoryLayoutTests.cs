namespace Docs.Cli.Tests.GitPublishing;

/// <summary><c>docs publish git</c> with a repository per target.</summary>
public sealed class RepositoryLayoutTests
{
    [Fact]
    public async Task Each_target_has_a_repository_with_ordinary_commits()
    {
        using var world = await CreateAsync();
        var repositories = await InitAsync(world);

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        world.Files.AddImage("python", "# What is it?\n\nOther words.\n");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var again = (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.StartsWith("0 targets published, 3 unchanged", again.Summary, StringComparison.Ordinal);
        foreach (var (target, repository) in repositories)
        {
            Assert.Equal("2", await repository.RunAsync("rev-list", "--count", "main"));
            Assert.Equal("", await repository.RunAsync("fsck", "--strict", "--no-progress"));
            foreach (var image in (string[])["bash", "python", "ruby"])
            {
                Assert.Equal((await world.BuildAsync(target, image)).TrimEnd('\n'), await repository.RunAsync("show", $"main:{image}/README.md"));
            }
        }
    }

    [Fact]
    public async Task Files_of_others_stay_and_ours_go_when_their_image_is_gone()
    {
        using var world = await CreateAsync();
        var repository = (await InitAsync(world))["i386"];
        foreach (var image in (string[])["one", "two", "three"])
        {
            world.Files.AddImage(image);
        }

        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var clone = await GitRepository.CloneAsync(repository.Folder, world.Files.At("clone"));
        world.Files.Write("clone/LICENSE", "words\n");
        world.Files.Write("clone/other/README.md", "by hand\n");
        await clone.CommitAsync("Add files");
        await clone.RunAsync("push", "--quiet");
        world.Files.DeleteFolder("docs-src/one");

        (await world.PublishAsync()).Ended(ExitCode.Clean);

        Assert.Equal(
            ["LICENSE", "bash/README.md", "other/README.md", "python/README.md", "ruby/README.md", "three/README.md", "two/README.md"],
            (await repository.RunAsync("ls-tree", "-r", "--name-only", "main")).Split('\n'));
    }

    [Fact]
    public async Task A_repository_that_is_not_there_fails_alone()
    {
        using var world = await CreateAsync();
        var repositories = await InitAsync(world);
        world.Files.DeleteFolder("remotes/amd64");

        var result = (await world.PublishAsync()).Ended(ExitCode.Failure).Said("docs: error: ", "remotes/amd64");

        Assert.StartsWith("2 targets published, 0 unchanged, 1 failed", result.Summary, StringComparison.Ordinal);
        Assert.Equal("1", await repositories["i386"].RunAsync("rev-list", "--count", "main"));
    }

    private static async Task<PublishedWorkspace> CreateAsync()
    {
        var world = await PublishedWorkspace.CreateAsync();
        world.Configure("remote: 'remotes/{namespace}'", "layout: repository");
        return world;
    }

    private static async Task<Dictionary<string, GitRepository>> InitAsync(PublishedWorkspace world)
    {
        var repositories = new Dictionary<string, GitRepository>();
        foreach (var target in PublishedWorkspace.Targets)
        {
            repositories[target] = await GitRepository.InitBareAsync(world.Files.At($"remotes/{target}"));
        }

        return repositories;
    }
}
