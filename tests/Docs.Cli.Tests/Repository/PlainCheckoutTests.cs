namespace Docs.Cli.Tests.Repository;

/// <summary>A checkout of docker-library/docs without <c>docs.yml</c> and without options.</summary>
public sealed class PlainCheckoutTests : IDisposable
{
    private readonly Workspace _workspace = new("hello");
    private readonly string _top;

    public PlainCheckoutTests()
    {
        _top = _workspace.At("docs");
        Directory.CreateDirectory(_top);
        Directory.Move(_workspace.At("docs-src/hello"), Path.Join(_top, "hello"));
        Directory.Move(_workspace.At("templates"), Path.Join(_top, ".template-helpers"));
        Directory.CreateDirectory(_workspace.At("official-images"));
        Directory.Move(_workspace.At("docs-src/.library"), _workspace.At("official-images/library"));
        _workspace.DeleteFolder("docs-src");
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("docs")]
    [InlineData("docs/hello")]
    public async Task Everything_is_found_and_said_in_one_line(string folder)
    {
        var result = (await _workspace.RunInAsync(_workspace.At(folder), "build")).Ended(ExitCode.Clean);

        Assert.StartsWith("docs: no docs.yml here: sources '", result.Error, StringComparison.Ordinal);
        Assert.Contains("READMEs in place, target library", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
        Assert.True(_workspace.Has("docs/hello/README.md"));
        Assert.Equal(["docs", "official-images"], Directory.GetDirectories(_workspace.Root).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("fmt")]
    [InlineData("preview", "--export", "../site")]
    public async Task Every_command_works(params string[] arguments)
    {
        await _workspace.RunInAsync(_top, "build");

        Assert.True((await _workspace.RunInAsync(_top, arguments)).ExitCode < ExitCode.Usage);
    }

    [Fact]
    public async Task A_preview_compares_with_a_revision_in_place()
    {
        await _workspace.RunInAsync(_top, "build");
        await (await GitRepository.InitAsync(_top)).CommitAsync("Begin");

        (await _workspace.RunInAsync(_top, "preview", "--export", "../site", "--base", "HEAD")).Ended(ExitCode.Clean);

        var page = _workspace.Read("site/index.html");
        Assert.Contains(">hello", page, StringComparison.Ordinal);
        Assert.DoesNotContain("●", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_wins()
    {
        (await _workspace.RunInAsync(_top, "build", "--output", "../built", "--target", "i386")).Ended(ExitCode.Clean);

        Assert.True(_workspace.Has("built/i386/hello/README.md"));
        Assert.False(_workspace.Has("docs/hello/README.md"));
    }

    [Fact]
    public async Task Without_tag_data_it_says_how_to_get_it()
    {
        _workspace.DeleteFolder("official-images");
        using var cached = new Workspace { HasCache = true };

        (await cached.RunInAsync(_top, "build")).Ended(ExitCode.Usage).Said("docs: error DOC004: ", "docs sync");
        await cached.RunInAsync(_top, "sync", "--offline");
        (await cached.RunInAsync(_top, "build")).Ended(ExitCode.Usage).Said("docs: error DOC004: ", "docs sync");
    }

    [Fact]
    public async Task What_would_be_published_is_told_and_names_the_tag_data_that_is_checked_out()
    {
        var (images, remote) = await PublishableAsync();
        (await PublishAsync("--dry-run")).Ended(ExitCode.Clean);
        Assert.Empty(await remote.RunAsync("for-each-ref"));

        (await PublishAsync()).Ended(ExitCode.Clean);

        var head = await images.RunAsync("log", "--max-count=1", "--format=%H %cI");
        Assert.Contains($"\nTag-Data: {head}", await remote.RunAsync("log", "--format=%B", "--all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tag_data_that_is_not_committed_is_not_named()
    {
        var (_, remote) = await PublishableAsync();
        _workspace.Write("official-images/library/hello", _workspace.Read("official-images/library/hello") + "\n");

        (await PublishAsync()).Ended(ExitCode.Clean);

        Assert.DoesNotContain("Tag-Data: ", await remote.RunAsync("log", "--format=%B", "--all"), StringComparison.Ordinal);
    }

    private async Task<(GitRepository Images, GitRepository Remote)> PublishableAsync()
    {
        // What a sync wrote for other manifests.
        _workspace.Write("official-images/library/docs.lock.json", $"{{\"officialImages\": {{\"commit\": \"{new string('7', 40)}\"}}}}");
        var images = await GitRepository.InitAsync(_workspace.At("official-images"));
        await images.CommitAsync("Publish");
        await (await GitRepository.InitAsync(_top)).CommitAsync("Begin");
        return (images, await GitRepository.InitBareAsync(_workspace.At("remote")));
    }

    private Task<RunResult> PublishAsync(params string[] arguments) => _workspace.RunInAsync(_top, ["publish", "git", "--remote", _workspace.At("remote"), .. arguments]);
}
