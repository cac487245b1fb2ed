namespace Docs.Cli.Tests.Writing;

/// <summary>READMEs of images that are gone.</summary>
public sealed class RemovalTests
{
    [Fact]
    public async Task A_build_of_all_images_removes_the_readmes_of_one_that_is_gone()
    {
        using var workspace = new Workspace("gone", "python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.DeleteFolder("docs-src/gone");

        var result = await workspace.RunAsync("build");

        Assert.StartsWith("0 READMEs written, 12 unchanged, 12 removed", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.Equal("removed: output/amd64/gone/README.md", result.OutLines[0]);
        Assert.Equal(13, result.OutLines.Count);
        Assert.DoesNotContain(workspace.States().Keys, p => p.Contains("/gone", StringComparison.Ordinal) && p.StartsWith("output", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_lost_its_content_is_no_image_any_more()
    {
        using var workspace = new Workspace("gone", "python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.Delete("docs-src/gone/content.md");

        Assert.Contains("12 removed", (await workspace.RunAsync("build")).Ended(0).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_of_named_images_removes_nothing()
    {
        using var workspace = new Workspace("gone", "python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.DeleteFolder("docs-src/gone");

        Assert.Contains("0 removed", (await workspace.RunAsync("build", "python")).Ended(0).Summary, StringComparison.Ordinal);
        Assert.True(workspace.Has("output/library/gone/README.md"));
    }

    [Fact]
    public async Task Removal_touches_only_the_targets_that_were_built()
    {
        using var workspace = new Workspace("gone", "python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.DeleteFolder("docs-src/gone");

        Assert.Contains("2 removed", (await workspace.RunAsync("build", "--target", "i386", "--target", "library")).Ended(0).Summary, StringComparison.Ordinal);

        Assert.False(Directory.Exists(workspace.At("output/i386/gone")));
        Assert.False(Directory.Exists(workspace.At("output/library/gone")));
        Assert.True(workspace.Has("output/amd64/gone/README.md"));
    }

    [Theory]
    [InlineData("# Written by hand\n")]
    [InlineData("")]
    [InlineData("\n" + Workspace.GeneratedWarning)]
    [InlineData("<!-- DO NOT EDIT -->\n")]
    [InlineData("<!-- a comment -->\nDO NOT EDIT, AUTO-GENERATED -->\n")]
    [InlineData("<!-- DO NOT EDIT, AUTO-GENERATED, never closed")]
    public async Task A_file_that_does_not_begin_with_the_warning_is_never_removed(string text)
    {
        using var workspace = new Workspace("python");
        workspace.Write("output/library/gone/README.md", text);

        Assert.Contains("0 removed", (await workspace.RunAsync("build")).Ended(0).Summary, StringComparison.Ordinal);

        Assert.Equal(text, workspace.Read("output/library/gone/README.md"));
    }

    [Fact]
    public async Task A_folder_with_other_files_stays_when_its_readme_goes()
    {
        using var workspace = new Workspace("python");
        workspace.Write("output/library/gone/README.md", Workspace.GeneratedWarning);
        workspace.Write("output/library/gone/notes.md", "by hand");
        workspace.Write("output/unrelated/gone/README.md", Workspace.GeneratedWarning);
        workspace.Write("output/library/Not An Image/README.md", Workspace.GeneratedWarning);
        workspace.Write("output/library/README.md", Workspace.GeneratedWarning);

        Assert.Contains("1 removed", (await workspace.RunAsync("build")).Ended(0).Summary, StringComparison.Ordinal);

        Assert.False(workspace.Has("output/library/gone/README.md"));
        Assert.True(workspace.Has("output/library/gone/notes.md"));
        Assert.True(workspace.Has("output/unrelated/gone/README.md"));
        Assert.True(workspace.Has("output/library/Not An Image/README.md"));
        Assert.True(workspace.Has("output/library/README.md"));
    }

    [Fact]
    public async Task The_readmes_of_an_image_that_fails_are_no_orphans()
    {
        using var workspace = new Workspace("bad", "python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.Delete("docs-src/bad/maintainer.md");
        var before = FileStates.Of(workspace.At("output"));

        Assert.Contains("0 removed", (await workspace.RunAsync("build")).Ended(1).Summary, StringComparison.Ordinal);
        FileStates.AssertSame(before, FileStates.Of(workspace.At("output")));
    }

    [Fact]
    public async Task In_place_only_generated_readmes_of_former_images_are_removed()
    {
        using var workspace = new Workspace("python", "gone");
        string[] inPlace = ["build", "--output", "docs-src", "--path", "{image}/README.md", "--target", "library"];
        (await workspace.RunAsync(inPlace)).Ended(0);
        workspace.Delete("docs-src/gone/content.md");
        workspace.Write("docs-src/tool/README.md", "by hand");

        var result = await workspace.RunAsync(inPlace);

        Assert.Equal("removed: docs-src/gone/README.md", result.Ended(0).OutLines[0]);
        Assert.True(workspace.Has("docs-src/gone/maintainer.md"));
        Assert.True(workspace.Has("docs-src/tool/README.md"));
        Assert.True(workspace.Has("docs-src/python/README.md"));
    }

    [Fact]
    public async Task A_pattern_with_the_image_in_the_file_name_finds_its_orphans()
    {
        using var workspace = new Workspace("gone", "python");
        string[] flat = ["build", "--path", "{target}-{image}.md"];
        (await workspace.RunAsync(flat)).Ended(0);
        workspace.DeleteFolder("docs-src/gone");

        Assert.Contains("12 unchanged, 12 removed", (await workspace.RunAsync(flat)).Ended(0).Summary, StringComparison.Ordinal);
        Assert.False(workspace.Has("output/library-gone.md"));
    }
}
