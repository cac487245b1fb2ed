using Docs.Model;
using Docs.Publishing.Output;

namespace Docs.Cli.Tests.Writing;

/// <summary>A target's folder that does not exist yet: it appears when all its READMEs are written, or not at all.</summary>
public sealed class NewFolderTests
{
    [Fact]
    public void A_new_folder_appears_when_the_run_is_complete()
    {
        using var workspace = new Workspace();
        using var output = Open(workspace);
        Write(output, "python");
        Assert.False(workspace.Has("output/library"));

        output.Complete();

        Assert.Equal("new", workspace.Read("output/library/python/README.md"));
        Assert.Equal(["library"], Folders(workspace));
    }

    [Fact]
    public void A_run_that_is_not_complete_leaves_nothing_of_a_new_folder()
    {
        using var workspace = new Workspace();
        using (var output = Open(workspace))
        {
            Write(output, "python");
        }

        Assert.Empty(Folders(workspace));
    }

    [Fact]
    public void A_folder_that_exists_is_written_at_once()
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.At("output/library"));
        using var output = Open(workspace);

        Write(output, "python");

        Assert.Equal("new", workspace.Read("output/library/python/README.md"));
    }

    [Fact]
    public void What_takes_the_place_of_a_new_folder_meanwhile_stays_and_is_reported()
    {
        using var workspace = new Workspace();
        using (var output = Open(workspace))
        {
            Write(output, "python");
            workspace.Write("output/library/by-hand", "precious");

            var failure = Assert.Throws<IOException>(output.Complete);

            Assert.Contains("library", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal("precious", workspace.Read("output/library/by-hand"));
        Assert.Equal(["library"], Folders(workspace));
    }

    [Fact]
    public async Task A_left_temporary_folder_that_is_a_link_is_not_written_through()
    {
        using var workspace = new Workspace("python");
        workspace.Write("outside/README.md", "precious");
        workspace.Link($"output/.library.{Environment.ProcessId}.docs-tmp", workspace.At("outside"));

        (await workspace.RunAsync("build", "--target", "library")).Ended(0);

        Assert.Equal(["README.md"], Directory.GetFileSystemEntries(workspace.At("outside")).Select(f => Path.GetFileName(f)));
        Assert.Equal("precious", workspace.Read("outside/README.md"));
        Assert.Equal(["library"], Folders(workspace));
    }

    [Fact]
    public async Task A_left_temporary_file_with_the_name_of_a_temporary_folder_is_replaced()
    {
        using var workspace = new Workspace("python");
        workspace.Write($"output/.library.{Environment.ProcessId}.docs-tmp", "half");

        (await workspace.RunAsync("build", "--target", "library")).Ended(0);

        Assert.True(workspace.Has("output/library/python/README.md"));
        Assert.False(workspace.Has($"output/.library.{Environment.ProcessId}.docs-tmp"));
    }

    [Fact]
    public async Task A_left_lock_makes_the_next_build_remove_temporary_folders_of_all_targets()
    {
        using var workspace = new Workspace("python");
        workspace.Write("output/.docs-build.lock", "held by process 1\n");
        workspace.Write("output/.s390x.docs-tmp/python/README.md", "half");

        (await workspace.RunAsync("build", "--target", "library")).Ended(0);

        Assert.Equal(["library"], Folders(workspace));
    }

    private static OutputFolder Open(Workspace workspace) =>
        OutputFolder.OpenToWrite(workspace.At("output"), PathPattern.Parse(PathPattern.Default, out _)!, () => { }, Workspace.Cancellation);

    private static void Write(OutputFolder output, string image)
    {
        var readme = new Readme(ImageName.Parse(image), Target.Library, "new"u8.ToArray());
        output.Apply(output.Plan(readme));
    }

    private static IEnumerable<string> Folders(Workspace workspace) =>
        Directory.EnumerateDirectories(workspace.At("output")).Select(f => Path.GetFileName(f));
}
