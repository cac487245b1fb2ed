using System.Diagnostics;
using System.Net.Sockets;

namespace Docs.Cli.Tests.Processes;

/// <summary>A named pipe, a socket, a device or a folder where a file is expected: it is named at once, and nothing waits for it.</summary>
public sealed class SpecialFileTests
{
    private const string Fifo = "a named pipe (FIFO)";

    public static TheoryData<string, string, string> Inputs
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var path in (string[])
                ["docs-src/python/content.md", "docs-src/python/license.md", "docs-src/python/variant-slim.md", "docs-src/python/github-repo", "docs-src/python/maintainer.md",
                 "docs-src/python/get-help.md", "docs-src/.library/python", "docs.yml", "docs-src/.library/docs.lock.json", "templates/get-help.md"])
            {
                data.Add("build", path, "fifo");
                if (TestRun.IsComplete)
                {
                    data.Add("check", path, "fifo");
                    data.Add("preview --export site", path, "fifo");
                    data.Add("build", path, "folder");
                    data.Add("build", path, "socket");
                    data.Add("build", path, "device");
                }
            }

            // No README has it.
            foreach (var kind in (string[])["fifo", "folder", "socket", "device"])
            {
                data.Add("check", "docs-src/metadata.json", kind);
            }

            data.Add("list", "docs-src/python/content.md", "fifo");
            data.Add("build --check", "docs-src/python/content.md", "fifo");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Something_else_in_the_place_of_an_input_is_a_finding(string command, string path, string kind)
    {
        RequireLinux();
        using var workspace = new Workspace("python");
        workspace.Write("docs-src/python/variant-slim.md", "## Slim\n");
        using var socket = await PutAsync(workspace, path, kind);

        var result = await EndsAsync(workspace, command);

        // The preview shows findings in its pages.
        var said = result.Error + result.Out + (command.StartsWith("preview", StringComparison.Ordinal) && result.ExitCode == ExitCode.Clean ? ReadPages(workspace) : "");
        Assert.Contains(Path.GetFileName(path), said, StringComparison.Ordinal);
        Assert.True(result.ExitCode != ExitCode.Clean || !command.StartsWith("build", StringComparison.Ordinal), $"{result}");
    }

    [Theory]
    [InlineData("fmt named.md", "named.md")]
    [InlineData("fmt --check .", "sub/named.md")]
    [InlineData("fmt compose.yaml", "compose.yaml")]
    public async Task A_named_pipe_among_the_files_to_format_is_a_finding(string command, string path)
    {
        RequireLinux();
        using var workspace = new Workspace("python");
        using var none = await PutAsync(workspace, path, "fifo");

        (await EndsAsync(workspace, command)).Ended(ExitCode.Findings).Said($"{path}: error ", Fifo);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("build --check")]
    [InlineData("preview --export site")]
    public async Task A_named_pipe_in_the_place_of_a_readme_is_a_failure(string command)
    {
        RequireLinux();
        using var workspace = new Workspace("python");
        using var none = await PutAsync(workspace, "output/library/python/README.md", "fifo");

        (await EndsAsync(workspace, $"{command} --target library")).Ended(ExitCode.Failure).Said("docs: error: ", Fifo);
    }

    [Theory]
    [InlineData("output/.docs-build.lock", "build")]
    [InlineData("docs-src/.library/.docs-sync.lock", "sync --remote remote --offline")]
    public async Task A_named_pipe_in_the_place_of_a_lock_is_removed(string path, string command)
    {
        RequireLinux();
        using var workspace = new Workspace("python");
        await Live.SyncRemote.PublishAsync(workspace, "python", "2");
        using var none = await PutAsync(workspace, path, "fifo");

        (await EndsAsync(workspace, command)).Ended(ExitCode.Clean);

        Assert.False(workspace.Has(path));
    }

    [Fact]
    public async Task A_named_pipe_among_the_manifests_of_a_folder_is_left_out_and_named()
    {
        RequireLinux();
        using var workspace = new Workspace("python");
        using var none = await PutAsync(workspace, "plain/library/python", "fifo");

        (await EndsAsync(workspace, "sync --remote plain --offline")).Ended(ExitCode.Findings).Said("", Fifo);
    }

    [Fact]
    public async Task A_named_pipe_in_the_cache_is_as_if_nothing_were_kept()
    {
        RequireLinux();
        using var world = await GitPublishing.PublishedWorkspace.CreateAsync(new Workspace { HasCache = true });
        world.Files.AddLogo("python");
        world.Files.Write("docs-src/python/content.md", "# What is it?\n\n%%LOGO%%\n");
        world.Files.Write(".gitignore", "/remote\n/cache\n");
        await (await GitRepository.InitAsync(world.Files.Root)).CommitAsync("Begin");
        (await world.PublishAsync()).Ended(ExitCode.Clean);
        var kept = Directory.GetFiles(world.Files.At("cache"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(kept);
        foreach (var file in kept)
        {
            using var none = await PutAsync(world.Files, Path.GetRelativePath(world.Files.Root, file), "fifo");
        }

        using var program = RunningProgram.Start(
            BuiltProgram.FullPath, world.Files.Root, new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = world.Files.At("xdg") }, "publish", "git");
        Directory.CreateDirectory(world.Files.At("xdg"));
        Directory.CreateSymbolicLink(world.Files.At("xdg/docs"), world.Files.At("cache"));
        (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Clean);
        (await world.PublishAsync()).Ended(ExitCode.Clean);
    }

    [Fact]
    public async Task A_named_pipe_among_the_files_of_a_project_that_is_begun_stays()
    {
        RequireLinux();
        using var workspace = new Workspace();
        using var none = await PutAsync(workspace, "begun/docs.yml", "fifo");

        using var program = RunningProgram.StartDocs(workspace.At("begun"), "init", "--offline");

        Assert.NotEqual(ExitCode.Clean, (await program.EndAsync(Workspace.Cancellation)).ExitCode);
    }

    private static void RequireLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems do not tell files of this kind apart before they are opened");

    /// <summary>Puts something in the place of a file.</summary>
    /// <returns>What keeps it there; null where it stays by itself.</returns>
    private static async Task<IDisposable?> PutAsync(Workspace workspace, string path, string kind)
    {
        var full = workspace.At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Delete(full);
        switch (kind)
        {
            case "folder":
                Directory.CreateDirectory(full);
                return null;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(full));
                return socket;
            default:
                using (var make = Process.Start(kind == "fifo" ? "mkfifo" : "mknod", kind == "fifo" ? [full] : [full, "c", "1", "5"]))
                {
                    await make.WaitForExitAsync(Workspace.Cancellation);
                    Assert.SkipUnless(make.ExitCode == 0, "only an administrator makes devices");
                }

                return null;
        }
    }

    private static string ReadPages(Workspace workspace) =>
        string.Concat(Directory.EnumerateFiles(workspace.At("site"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText));

    private static async Task<RunResult> EndsAsync(Workspace workspace, string command)
    {
        using var program = RunningProgram.StartDocs(workspace.Root, command.Split(' '));
        return await program.EndAsync(Workspace.Cancellation);
    }
}
