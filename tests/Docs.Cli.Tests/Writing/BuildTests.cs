namespace Docs.Cli.Tests.Writing;

/// <summary>What a build writes, leaves alone and removes.</summary>
public sealed class BuildTests
{
    [Fact]
    public async Task A_build_writes_a_readme_for_each_image_and_target()
    {
        using var workspace = new Workspace("python", "ruby");

        var result = await workspace.RunAsync("build");

        Assert.Matches(@"^24 READMEs written, 0 unchanged, 0 removed; no findings; \d+\.\d\d s$", result.Ended(0).Summary);
        Assert.Empty(result.Error);
        var expected = Model.Target.All.SelectMany(t => new[] { $"{t}/python/README.md", $"{t}/ruby/README.md" }).Order(StringComparer.Ordinal);
        var actual = Directory.GetFiles(workspace.At("output"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(workspace.At("output"), f));
        Assert.Equal(expected, actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unchanged_readme_is_not_touched()
    {
        using var workspace = new Workspace("python", "ruby");
        (await workspace.RunAsync("build")).Ended(0);
        File.SetLastWriteTimeUtc(workspace.At("output/library/python/README.md"), DateTime.UnixEpoch);
        workspace.Write("docs-src/ruby/content.md", "new words");
        var before = workspace.States(without: "output/library/ruby");

        var result = await workspace.RunAsync("build", "--target", "library");

        Assert.StartsWith("1 README written, 1 unchanged, 0 removed", result.Ended(0).Summary, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.States(without: "output/library/ruby"));
    }

    [Fact]
    public async Task Only_the_named_images_and_targets_are_built()
    {
        using var workspace = new Workspace("python", "ruby");

        var result = await workspace.RunAsync("build", "ruby", "--target", "i386", "--target", "library", "--target", "i386");

        Assert.StartsWith("2 READMEs written", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.True(workspace.Has("output/i386/ruby/README.md"));
        Assert.True(workspace.Has("output/library/ruby/README.md"));
        Assert.False(Directory.Exists(workspace.At("output/library/python")));
    }

    [Theory]
    [InlineData("python")]
    [InlineData("docs-src/python")]
    [InlineData("docs-src/python/")]
    [InlineData("./docs-src/python//")]
    public async Task An_image_may_be_given_as_its_folder(string argument)
    {
        using var workspace = new Workspace("python", "ruby");

        var result = await workspace.RunAsync("build", argument, "python", "--target", "library");

        Assert.StartsWith("1 README written", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.True(workspace.Has("output/library/python/README.md"));
    }

    [Fact]
    public async Task All_targets_and_their_namespaces_come_from_docs_yml_above_the_current_folder()
    {
        using var workspace = new Workspace("python");
        workspace.Write("docs.yml", await File.ReadAllTextAsync(Path.Join(RepositoryRoot.FullPath, "docs.yml"), Workspace.Cancellation));
        workspace.Write("docs-src/.library/docs.lock.json", "{}");

        var result = await workspace.RunInAsync(workspace.At("docs-src/python"), "build");

        Assert.StartsWith("12 READMEs written", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.Contains("winamd64/python", (await Changed(workspace, "windows-amd64")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_targets_and_namespaces_of_docs_yml_replace_the_default_ones()
    {
        using var workspace = new Workspace("python");
        workspace.AddImage("other", "as `%%IMAGE%%` here");
        workspace.Write("docs.yml", "targets:\n  library:\n  i386: mine\noutput: out\n");

        var result = await workspace.RunAsync("build", "other");

        Assert.StartsWith("2 READMEs written", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.Contains("as `mine/other` here", workspace.Read("out/i386/other/README.md"), StringComparison.Ordinal);
        Assert.Contains("as `other` here", workspace.Read("out/library/other/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_relative_to_the_current_folder_and_docs_yml_to_itself()
    {
        using var workspace = new Workspace("python");
        workspace.Write("docs.yml", "output: from-file\n");
        Directory.CreateDirectory(workspace.At("sub"));

        (await workspace.RunInAsync(workspace.At("sub"), "build", "--target", "library")).Ended(0);
        (await workspace.RunInAsync(workspace.At("sub"), "build", "--target", "library", "--output", "from-option")).Ended(0);

        Assert.True(workspace.Has("from-file/library/python/README.md"));
        Assert.True(workspace.Has("sub/from-option/library/python/README.md"));
    }

    [Fact]
    public async Task A_cancelled_build_ends_with_130_and_removes_nothing()
    {
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.DeleteFolder("docs-src/python");
        workspace.AddImage("ruby");
        var before = workspace.States();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await Application.RunAsync(
            ["build"], new Terminal(output, error, workspace.Root, HasColor: false, IsInteractive: false), cancelled.Token);

        Assert.Equal(130, exitCode);
        Assert.Equal("docs: cancelled", error.ToString().TrimEnd());
        FileStates.AssertSame(before, workspace.States());
    }

    private static async Task<RunResult> Changed(Workspace workspace, string target)
    {
        workspace.Write("docs-src/python/content.md", "`%%IMAGE%%`");
        return (await workspace.RunAsync("build", "--diff", "--target", target)).Ended(0);
    }
}
