using System.Runtime.Versioning;

namespace Docs.Cli.Tests.Writing;

/// <summary>The outside world fails: exit code 3, and the earlier files are intact.</summary>
public sealed class FailingOutputTests
{
    private static readonly Dictionary<string, string?> SmallFiles = new() { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_DbgEnableMiniDump"] = "0" };

    [Theory]
    [InlineData("output")]
    [InlineData("output/library")]
    [InlineData("output/library/python")]
    public async Task A_file_where_a_folder_is_expected_fails_and_stays(string path)
    {
        using var workspace = new Workspace("python");
        workspace.Write(path, "precious");

        var result = await workspace.RunAsync("build", "--target", "library");

        result.Ended(3).Said("docs: error: ", "output");
        Assert.Equal("precious", workspace.Read(path));
        Assert.False(workspace.Has("output/.docs-build.lock"));
    }

    [Fact]
    public async Task A_folder_where_a_readme_is_expected_fails_and_leaves_no_temporary_file()
    {
        using var workspace = new Workspace("python");
        workspace.Write("output/library/python/README.md/file", "precious");
        var before = workspace.States();

        var result = await workspace.RunAsync("build", "--target", "library");

        result.Ended(3).Said("docs: error: ", "README.md");
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_read_only_output_fails_and_keeps_the_earlier_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permissions do not stop this user");
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        workspace.Write("docs-src/python/content.md", "new words");
        var before = workspace.States();
        var folder = new DirectoryInfo(workspace.At("output/library/python"));
        var mode = folder.UnixFileMode;
        folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;

        var result = await workspace.RunAsync("build", "--target", "library");

        folder.UnixFileMode = mode;
        result.Ended(3).Said("docs: error: ", "denied");
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_file_that_cannot_grow_fails_and_keeps_the_earlier_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a limit on the size of files");
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        workspace.Write("docs-src/python/content.md", new string('x', 100_000));
        var before = workspace.States();

        // As a full disk: the first write succeeds in part, the next one fails.
        using var program = RunningProgram.Start(
            "bash", workspace.Root, SmallFiles, "-c", "trap '' XFSZ; ulimit -f 32; exec \"$0\" build --target library", BuiltProgram.FullPath);
        var result = await program.EndAsync(Workspace.Cancellation);

        result.Ended(3).Said("docs: error: ");
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task A_run_that_is_killed_for_a_file_that_cannot_grow_is_mended_by_the_next()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a limit on the size of files");
        using var workspace = new Workspace("python");
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        var earlier = workspace.Read("output/library/python/README.md");
        workspace.Write("docs-src/python/content.md", new string('x', 100_000));

        using var program = RunningProgram.Start(
            "bash", workspace.Root, SmallFiles, "-c", "ulimit -f 32; exec \"$0\" build --target library", BuiltProgram.FullPath);
        var killed = await program.EndAsync(Workspace.Cancellation);

        Assert.NotEqual(0, killed.ExitCode);
        Assert.Equal(earlier, workspace.Read("output/library/python/README.md"));
        Assert.True(workspace.Has("output/library/python/.README.md.docs-tmp"));
        (await workspace.RunAsync("build", "--target", "library")).Ended(0);
        Assert.Equal([workspace.At("output/library/python/README.md")], Directory.GetFiles(workspace.At("output"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("a full disk", "mount -t tmpfs -o size=32k none output", "true", "No space left on device : ")]
    [InlineData("a read-only output", "mount --bind output output", "mount -o remount,ro,bind output", "Read-only file system")]
    public async Task A_file_system_that_refuses_fails_and_keeps_the_earlier_file(string title, string mount, string remount, string message)
    {
        using var workspace = new Workspace("python");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs file systems of Linux");
        var unshare = Requirement.Unshare.Require();
        using var probe = RunningProgram.Start(unshare, workspace.Root, SmallFiles, "-m", "mount", "-t", "tmpfs", "none", workspace.Root);
        Assert.SkipUnless((await probe.EndAsync(Workspace.Cancellation)).ExitCode == 0, $"no file system may be mounted here for {title}");
        Directory.CreateDirectory(workspace.At("output"));

        using var program = RunningProgram.Start(
            unshare, workspace.Root, SmallFiles, "-m", "bash", "-c",
            $"""
            {mount} || exit 99
            "$0" build --target library || exit 98
            cp -r output/library before
            {remount} || exit 97
            head -c 100000 /dev/zero | tr '\0' x > docs-src/python/content.md
            "$0" build --target library
            code=$?
            diff -r before output/library && [ "$(ls -A output)" = library ] || exit 96
            exit $code
            """,
            BuiltProgram.FullPath);
        var result = await program.EndAsync(Workspace.Cancellation);

        result.Ended(3).Said("docs: error: ", message);
    }
}
