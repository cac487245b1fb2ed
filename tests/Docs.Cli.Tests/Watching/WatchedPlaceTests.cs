namespace Docs.Cli.Tests.Watching;

/// <summary>What is watched is a place: whatever is there now, and not the folder that was there first.</summary>
public sealed class WatchedPlaceTests
{
    [Theory]
    [InlineData("docs-src")]
    [InlineData("docs-src/.library")]
    [InlineData("templates")]
    public async Task A_folder_that_was_removed_and_copied_back_is_watched(string folder)
    {
        using var workspace = new Workspace("python", "ruby");
        await using var watched = await WatchedBuild.StartAsync(workspace);

        Directory.Move(workspace.At(folder), workspace.At("aside"));
        await watched.ErrorAsync(" error DOC");
        Copy(workspace.At("aside"), workspace.At(folder));
        await watched.SummaryAsync("24 unchanged, 0 removed; no findings");
        await ChangeAsync(workspace, watched, "after it came back");
    }

    [Theory]
    [InlineData("docs-src")]
    [InlineData("docs-src/.library")]
    [InlineData("templates")]
    public async Task Another_folder_in_its_place_is_built_and_watched(string folder)
    {
        using var workspace = new Workspace("python", "ruby");
        Copy(workspace.At(folder), workspace.At("other"));
        await using var watched = await WatchedBuild.StartAsync(workspace);

        Directory.Move(workspace.At(folder), workspace.At("aside"));
        Directory.Move(workspace.At("other"), workspace.At(folder));
        await ChangeAsync(workspace, watched, "in another folder");
    }

    [Fact]
    public async Task A_whole_worktree_that_is_exchanged_is_built_and_watched()
    {
        using var outside = new Workspace();
        using var workspace = new Workspace("python", "ruby");
        workspace.Write("docs.yml", "targets:\n  library:\n");
        Directory.Move(workspace.Root, outside.At("one"));
        Copy(outside.At("one"), outside.At("two"));
        outside.Write("two/docs-src/python/content.md", "second words");
        Directory.CreateSymbolicLink(workspace.Root, outside.At("one"));
        await using var watched = await WatchedBuild.StartAsync(workspace);

        Directory.Delete(workspace.Root);
        Directory.CreateSymbolicLink(workspace.Root, outside.At("two"));
        await watched.SummaryAsync("2 READMEs written");

        Assert.Contains("second words", workspace.Read("output/library/python/README.md"), StringComparison.Ordinal);
        workspace.Save("docs-src/ruby/content.md", "third words");
        await watched.SummaryAsync("1 README written");
        Assert.Contains("third words", outside.Read("two/output/library/ruby/README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output")]
    [InlineData("output/i386")]
    [InlineData("output/i386/python")]
    public async Task What_is_removed_from_the_output_is_built_again_as_a_whole(string folder)
    {
        using var workspace = new Workspace("python", "ruby");
        await using var watched = await WatchedBuild.StartAsync(workspace);
        var before = Readmes(workspace);

        // The output is watched from when the first build is over.
        await ChangeAsync(workspace, watched, "before it was removed");
        Directory.Delete(workspace.At(folder), recursive: true);
        while (!before.SequenceEqual(Readmes(workspace)))
        {
            await watched.SummaryAsync("; no findings");
        }

        await ChangeAsync(workspace, watched, "after it was removed");
    }

    /// <summary>A change is built: that of an image, whatever else was built before it.</summary>
    private static async Task ChangeAsync(Workspace workspace, WatchedBuild watched, string words)
    {
        workspace.Save("docs-src/ruby/content.md", words);
        while (!workspace.Read("output/i386/ruby/README.md").Contains(words, StringComparison.Ordinal))
        {
            await watched.SummaryAsync("; ");
        }
    }

    private static string[] Readmes(Workspace workspace) =>
        [.. workspace.States().Keys.Where(k => k.StartsWith("output/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Join(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Join(to, Path.GetRelativePath(from, file)));
        }
    }
}
