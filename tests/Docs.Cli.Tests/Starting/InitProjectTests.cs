namespace Docs.Cli.Tests.Starting;

/// <summary><c>docs init</c> in an empty folder, and in one that is neither empty nor a checkout.</summary>
public sealed class InitProjectTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly string _folder;

    public InitProjectTests()
    {
        _folder = _workspace.At("new");
        Directory.CreateDirectory(_folder);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_new_project_builds_at_once_and_no_rule_finds_anything()
    {
        var result = (await _workspace.RunInAsync(_folder, "init")).Ended(ExitCode.Clean);

        Assert.Equal("3 of 3 READMEs are byte for byte as they are here", result.Summary);
        Assert.Equal("", result.Error);
        Assert.StartsWith("3 READMEs up to date", (await _workspace.RunInAsync(_folder, "build", "--check")).Ended(ExitCode.Clean).Summary, StringComparison.Ordinal);
        Assert.Equal("1 image checked; no findings", (await _workspace.RunInAsync(_folder, "check")).Ended(ExitCode.Clean).Summary.Split("; ")[..2].Aggregate((a, b) => $"{a}; {b}"));
        (await _workspace.RunInAsync(_folder, "fmt", "--check")).Ended(ExitCode.Clean);
        Assert.True(_workspace.Has("new/.github/workflows/docs.yml"));
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        (await _workspace.RunInAsync(_folder, "init")).Ended(ExitCode.Clean);
        var before = _workspace.States();

        var again = (await _workspace.RunInAsync(_folder, "init")).Ended(ExitCode.Clean);

        Assert.Equal("everything was there already; nothing is made", again.OutLines[0]);
        FileStates.AssertSame(before, _workspace.States());
    }

    [Fact]
    public async Task A_repository_without_files_is_empty_too()
    {
        await GitRepository.InitAsync(_folder);

        (await _workspace.RunInAsync(_folder, "init")).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task A_run_that_was_interrupted_is_finished_by_the_next_one()
    {
        (await _workspace.RunInAsync(_folder, "init")).Ended(ExitCode.Clean);
        var whole = _workspace.Read("new/docs.yml");
        _workspace.DeleteFolder("new/output");
        _workspace.DeleteFolder("new/docs-src/hello");
        _workspace.Delete("new/docs.yml");

        var result = (await _workspace.RunInAsync(_folder, "init")).Ended(ExitCode.Clean);

        Assert.Contains("made: docs.yml", result.OutLines);
        Assert.DoesNotContain("made: templates/template.md", result.OutLines);
        Assert.Equal(whole, _workspace.Read("new/docs.yml"));
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("templates/template.md")]
    [InlineData("docs-src/hello/content.md")]
    [InlineData("docs-src/mine/content.md")]
    [InlineData(".hidden")]
    public async Task A_folder_with_other_files_stays_as_it_is(string file)
    {
        _workspace.Write($"new/{file}", "mine");
        var before = _workspace.States();

        (await _workspace.RunInAsync(_folder, "init")).Ended(ExitCode.Usage).Said("docs: error DOC025: the current folder is neither empty nor a checkout");

        FileStates.AssertSame(before, _workspace.States());
    }
}
