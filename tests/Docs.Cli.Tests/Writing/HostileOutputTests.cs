namespace Docs.Cli.Tests.Writing;

/// <summary>Links in the output that lead elsewhere: nothing outside changes.</summary>
public sealed class HostileOutputTests
{
    private const string Readme = "output/library/python/README.md";

    [Fact]
    public async Task A_readme_that_is_a_link_is_replaced_by_a_file()
    {
        using var workspace = new Workspace("python");
        workspace.Write("outside", "precious");
        workspace.Link(Readme, workspace.At("outside"));

        (await workspace.RunAsync("build")).Ended(0);

        Assert.Equal("precious", workspace.Read("outside"));
        Assert.Null(new FileInfo(workspace.At(Readme)).LinkTarget);
        Assert.Contains("DO NOT EDIT", workspace.Read(Readme), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_readme_that_is_a_link_to_the_right_bytes_is_replaced_too()
    {
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build")).Ended(0);
        File.Move(workspace.At(Readme), workspace.At("outside"));
        workspace.Link(Readme, workspace.At("outside"));

        var result = await workspace.RunAsync("build");

        Assert.StartsWith("1 README written, 11 unchanged", result.Ended(0).Summary, StringComparison.Ordinal);
        Assert.Null(new FileInfo(workspace.At(Readme)).LinkTarget);
    }

    [Fact]
    public async Task A_readme_that_is_a_link_to_nowhere_is_replaced()
    {
        using var workspace = new Workspace("python");
        workspace.Link(Readme, workspace.At("nowhere"));

        (await workspace.RunAsync("build")).Ended(0);

        Assert.False(workspace.Has("nowhere"));
        Assert.Null(new FileInfo(workspace.At(Readme)).LinkTarget);
    }

    [Theory]
    [InlineData("output/library")]
    [InlineData("output/library/python")]
    public async Task A_folder_that_is_a_link_out_of_the_output_is_refused(string folder)
    {
        using var workspace = new Workspace("python");
        Directory.CreateDirectory(workspace.At("outside/python"));
        workspace.Write("outside/README.md", "precious");
        workspace.Write("outside/python/README.md", "precious");
        workspace.Link(folder, workspace.At("outside"));
        var before = FileStates.Of(workspace.At("outside"));

        var result = await workspace.RunAsync("build", "--target", "library");

        result.Ended(3).Said($"docs: error: '{workspace.At(folder)}' is a link that leads out of the output folder; nothing is written through it");
        FileStates.AssertSame(before, FileStates.Of(workspace.At("outside")));
    }

    [Fact]
    public async Task A_folder_that_is_a_link_within_the_output_is_written_through()
    {
        using var workspace = new Workspace("python");
        Directory.CreateDirectory(workspace.At("output/real"));
        workspace.Link("output/library", "real");

        (await workspace.RunAsync("build", "--target", "library")).Ended(0);

        Assert.True(workspace.Has("output/real/python/README.md"));
    }

    [Fact]
    public async Task An_output_that_is_itself_a_link_is_written_to()
    {
        using var workspace = new Workspace("python");
        Directory.CreateDirectory(workspace.At("elsewhere"));
        workspace.Link("output", "elsewhere");

        (await workspace.RunAsync("build")).Ended(0);

        Assert.True(workspace.Has("elsewhere/library/python/README.md"));
    }

    [Fact]
    public async Task A_left_temporary_file_that_is_a_link_is_not_written_through()
    {
        using var workspace = new Workspace("python");
        workspace.Write("outside", "precious");
        workspace.Link("output/library/python/.README.md.docs-tmp", workspace.At("outside"));

        (await workspace.RunAsync("build")).Ended(0);

        Assert.Equal("precious", workspace.Read("outside"));
        Assert.Null(new FileInfo(workspace.At(Readme)).LinkTarget);
        Assert.Equal(["README.md"], Directory.GetFiles(workspace.At("output/library/python")).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task A_generated_readme_behind_a_link_out_of_the_output_is_no_orphan()
    {
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build")).Ended(0);
        workspace.Write("outside/README.md", Workspace.GeneratedWarning);
        workspace.Write("outside/gone/README.md", Workspace.GeneratedWarning);
        workspace.Link("output/library/gone", workspace.At("outside"));
        Directory.CreateDirectory(workspace.At("output/i386/gone"));
        workspace.Link("output/i386/gone/README.md", workspace.At("outside/README.md"));
        var before = workspace.States();

        var result = await workspace.RunAsync("build");

        Assert.StartsWith("0 READMEs written, 12 unchanged, 0 removed", result.Ended(0).Summary, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task Orphans_of_a_target_that_is_a_link_out_of_the_output_are_left_alone()
    {
        // Without any image nothing is built, so only the search for orphans could notice the link.
        using var workspace = new Workspace();
        workspace.Write("outside/gone/README.md", Workspace.GeneratedWarning);
        workspace.Link("output/library", workspace.At("outside"));

        (await workspace.RunAsync("build")).Ended(0);

        Assert.True(workspace.Has("outside/gone/README.md"));
    }

    [Fact]
    public async Task Temporary_files_behind_a_link_out_of_the_output_are_not_ours()
    {
        using var workspace = new Workspace("python");
        workspace.Write("outside/python/.README.md.docs-tmp", "precious");
        workspace.Link("output/s390x", workspace.At("outside"));
        workspace.Write("output/.docs-build.lock", "held by process 1\n");

        (await workspace.RunAsync("build", "--target", "library")).Ended(0);

        Assert.True(workspace.Has("outside/python/.README.md.docs-tmp"));
    }
}
