using System.Diagnostics;
using Docs.Cli.Tests.Live;

namespace Docs.Cli.Tests.Processes;

/// <summary>What the program is started with is broken: standard streams, the current folder, limits. It says so, and never ends in an exception.</summary>
public sealed class BoundaryTests
{
    public static TheoryData<string> Commands => TestRun.IsComplete
        ? ["--version", "--help", "list", "list --report json", "build", "build --check --report json", "check", "fmt --check", "explain", "new --help", "sync --dry-run --remote remote --offline", "preview --export site"]
        : ["--version", "build", "check"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Standard_output_that_cannot_be_written_is_a_failure(string arguments)
    {
        RequireUnix();
        foreach (var (redirection, expected) in (List<(string, string)>)[(">/dev/full", "No space left on device"), (">&-", "it is closed")])
        {
            using var workspace = new Workspace("python");
            await SyncRemote.PublishAsync(workspace, "python", "2");

            var result = await RunAsync(workspace, $"exec \"$0\" {arguments} {redirection}");

            AssertNoException(result.Ended(ExitCode.Failure).Said("docs: error: standard output cannot be written: ", expected));
        }
    }

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    [InlineData("2>&- <&-")]
    [InlineData("2>&- >&- <&-")]
    public async Task Findings_that_cannot_be_reported_are_a_failure(string redirection)
    {
        RequireUnix();
        using var workspace = new Workspace("python");
        var usage = await RunAsync(workspace, $"exec \"$0\" build nothing {redirection}");
        AssertNoException(usage);
        Assert.Equal(ExitCode.Usage, usage.ExitCode);

        var verbose = await RunAsync(workspace, $"exec \"$0\" list --verbose {redirection}");
        AssertNoException(verbose);
        Assert.Equal(ExitCode.Failure, verbose.ExitCode);
    }

    [Fact]
    public async Task Nothing_that_is_printed_gets_into_a_file_when_streams_are_closed()
    {
        RequireUnix();
        using var workspace = new Workspace("bash", "python");
        (await workspace.RunAsync("build")).Ended(ExitCode.Clean);
        var expected = Readmes(workspace);
        workspace.DeleteFolder("output");

        var result = await RunAsync(workspace, "exec \"$0\" build --verbose <&- >&- 2>&-");

        AssertNoException(result);
        Assert.Equal(ExitCode.Failure, result.ExitCode);
        Assert.Equal(expected, Readmes(workspace));
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_failure()
    {
        RequireUnix();
        using var workspace = new Workspace("python");

        var result = await RunAsync(workspace, "\"$0\" explain | head -n 1; exit ${PIPESTATUS[0]}");

        AssertNoException(result.Ended(ExitCode.Clean));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("fmt")]
    [InlineData("list")]
    [InlineData("sync")]
    [InlineData("new demo")]
    [InlineData("preview --export site")]
    [InlineData("publish git --remote x")]
    [InlineData("explain")]
    public async Task A_current_folder_that_is_gone_is_named(string arguments)
    {
        RequireUnix();
        using var workspace = new Workspace();

        var result = await RunAsync(workspace, $"mkdir gone; cd gone; rmdir ../gone; exec \"$0\" {arguments}");

        AssertNoException(result.Ended(ExitCode.Failure).Said("docs: error: the current folder does not exist"));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task A_run_that_waits_for_ever_ends_soon_after_it_is_asked_to(string signal)
    {
        RequireUnix();
        using var workspace = new Workspace("python");
        using (var make = Process.Start("mkfifo", [workspace.At("input")]))
        {
            await make.WaitForExitAsync(Workspace.Cancellation);
        }

        using var program = RunningProgram.Start("bash", workspace.Root, new Dictionary<string, string?>(), "-c", "exec \"$0\" fmt - <input", BuiltProgram.FullPath);
        await using var input = new FileStream(workspace.At("input"), FileMode.Open, FileAccess.Write);
        // More than the system keeps for a reader: when this is done, the program reads, and waits for more.
        await input.WriteAsync(new byte[200_000], Workspace.Cancellation);
        await input.FlushAsync(Workspace.Cancellation);

        using (var kill = Process.Start("kill", [$"-{signal}", program.Id]))
        {
            await kill.WaitForExitAsync(Workspace.Cancellation);
        }

        (await program.EndAsync(Workspace.Cancellation)).Ended(ExitCode.Cancelled).Said("docs: cancelled");
    }

    private static List<string> Readmes(Workspace workspace) =>
        [.. Directory.EnumerateFiles(workspace.At("output"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f}\n{File.ReadAllText(f)}")];

    private static void RequireUnix() => Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell and its files for devices");

    private static async Task<RunResult> RunAsync(Workspace workspace, string script)
    {
        var environment = new Dictionary<string, string?> { ["XDG_CACHE_HOME"] = workspace.At("cache") };
        using var program = RunningProgram.Start("bash", workspace.Root, environment, "-c", script, BuiltProgram.FullPath);
        return await program.EndAsync(Workspace.Cancellation);
    }

    private static void AssertNoException(RunResult result)
    {
        Assert.InRange(result.ExitCode, ExitCode.Clean, ExitCode.Failure);
        Assert.DoesNotContain("xception", result.Out + result.Error, StringComparison.Ordinal);
    }
}
