namespace Docs.Cli.Tests.Starting;

/// <summary><c>docs init</c> in a checkout of docker-library/docs.</summary>
public sealed class InitCheckoutTests : IDisposable
{
    private readonly Workspace _workspace = new("hello", "python", "ruby") { HasCache = true };
    private readonly string _top;

    public InitCheckoutTests()
    {
        _top = _workspace.At("docs");
        foreach (var image in (string[])["hello", "python", "ruby"])
        {
            _workspace.Write($"docs/{image}/.keep", "");
            foreach (var file in Directory.GetFiles(_workspace.At($"docs-src/{image}")))
            {
                _workspace.Write($"docs/{image}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
            }
        }

        _workspace.Write("docs/update.sh", "");
        _workspace.Write("docs/markdownfmt.sh", "");
        Directory.Move(_workspace.At("templates"), _workspace.At("docs/.template-helpers"));
        Directory.CreateDirectory(_workspace.At("official-images"));
        Directory.Move(_workspace.At("docs-src/.library"), _workspace.At("official-images/library"));
        _workspace.DeleteFolder("docs-src");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task It_fetches_tag_data_and_proves_that_all_is_as_committed()
    {
        var git = await CommitReadmesAsync();

        var result = (await InitAsync()).Ended(ExitCode.Clean);

        Assert.Equal("3 of 3 READMEs are byte for byte as committed", result.Summary);
        Assert.Contains("made: docs.yml", result.OutLines);
        Assert.Contains("tag data: 3 manifests fetched", result.OutLines);
        Assert.Contains("'docs build' does the work of update.sh", result.OutLines);
        Assert.Contains("'docs fmt' does the work of markdownfmt.sh", result.OutLines);
        Assert.Equal("?? .library/\n?? docs.yml", await git.RunAsync("status", "--porcelain"));
        (await _workspace.RunInAsync(_top, "build", "--check")).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_asks_nobody()
    {
        await CommitReadmesAsync();
        (await InitAsync()).Ended(ExitCode.Clean);
        _workspace.DeleteFolder("official-images");
        var before = _workspace.States(without: "cache");

        var again = (await InitAsync()).Ended(ExitCode.Clean);

        Assert.Equal("everything was there already; nothing is made", again.OutLines[0]);
        FileStates.AssertSame(before, _workspace.States(without: "cache"));
    }

    [Fact]
    public async Task Those_that_differ_are_told_with_the_reason()
    {
        await CommitReadmesAsync(() =>
        {
            _workspace.Write("docs/hello/README.md", _workspace.Read("docs/hello/README.md").Replace("0123456789abcdef0123456789abcdef01234567", new string('9', 40), StringComparison.Ordinal));
            _workspace.Write("docs/ruby/README.md", _workspace.Read("docs/ruby/README.md").Replace("`latest`", "`older`", StringComparison.Ordinal));
            _workspace.Write("docs/python/content.md", _workspace.Read("docs/python/content.md") + "\nA line that no README has.\n");
        });

        var result = (await InitAsync()).Ended(ExitCode.Findings);

        Assert.Equal("0 of 3 READMEs are byte for byte as committed", result.Summary);
        AssertTold(result, "hello", "only ids of commits differ");
        AssertTold(result, "ruby", "tags moved since");
        AssertTold(result, "python", "text of content.md");
    }

    [Fact]
    public async Task A_lock_file_alone_is_no_tag_data()
    {
        await CommitReadmesAsync();
        _workspace.Write("docs/.library/docs.lock.json", "{}");

        Assert.Equal("3 of 3 READMEs are byte for byte as committed", (await InitAsync()).Ended(ExitCode.Clean).Summary);
    }

    [Fact]
    public async Task Without_an_answer_the_next_run_goes_on()
    {
        await CommitReadmesAsync();
        (await _workspace.RunInAsync(_top, "init", "--remote", _workspace.At("nowhere"))).Ended(ExitCode.Failure).Said("docs: docs.yml is made, but there is no tag data yet; run 'docs init' again");

        (await InitAsync()).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task From_a_folder_of_an_image_the_checkout_is_set_up()
    {
        await CommitReadmesAsync();

        (await _workspace.RunInAsync(_workspace.At("docs/hello"), "init", "--remote", _workspace.At("official-images"))).Ended(ExitCode.Clean);

        Assert.True(_workspace.Has("docs/docs.yml"));
    }

    [Fact]
    public async Task A_whole_checkout_is_as_committed()
    {
        var corpus = Requirement.Corpus("2026-08-21").Require();
        using var workspace = new Workspace();
        var top = workspace.At("docs");
        Copy(Path.Join(corpus, "docs"), top);
        Copy(Path.Join(corpus, "expected", "library"), top);
        var git = await GitRepository.InitAsync(top);
        await git.CommitAsync("Begin");
        Copy(Path.Join(corpus, "library"), Path.Join(top, ".library"));
        File.Copy(Path.Join(corpus, "docs.lock.json"), Path.Join(top, ".library", "docs.lock.json"));

        var result = await workspace.RunInAsync(top, "init");

        Assert.Equal("144 of 144 READMEs are byte for byte as committed", result.Ended(ExitCode.Clean).Summary);
    }

    private Task<RunResult> InitAsync() => _workspace.RunInAsync(_top, "init", "--remote", _workspace.At("official-images"));

    /// <summary>Publishes tag data, builds READMEs in place, and commits them.</summary>
    /// <param name="change">Changes them before that; null for no change.</param>
    private async Task<GitRepository> CommitReadmesAsync(Action? change = null)
    {
        var published = await GitRepository.InitAsync(_workspace.At("official-images"));
        await published.RunAsync("checkout", "--quiet", "-B", "master");
        await published.CommitAsync("Publish");
        (await _workspace.RunInAsync(_top, "build")).Ended(ExitCode.Clean);
        change?.Invoke();
        var git = await GitRepository.InitAsync(_top);
        await git.CommitAsync("Begin");
        return git;
    }

    private static void AssertTold(RunResult result, string image, string reason) =>
        Assert.Contains(result.OutLines, l => l.StartsWith("1 ", StringComparison.Ordinal) && l.TrimEnd().EndsWith(image, StringComparison.Ordinal) && l.Contains(reason, StringComparison.Ordinal));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var copy = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
