using Docs.Cli.Progress;
using Docs.Pipeline.Results;

namespace Docs.Cli.Tests.Reports;

/// <summary>The bar that a terminal shows while a build takes long.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task A_terminal_shows_progress_when_the_work_takes_longer_than_a_moment()
    {
        var error = new SignallingWriter();
        var isShown = new TaskCompletionSource();

        var showing = ShowAsync(error, isInteractive: true, progress =>
        {
            progress!.Report(new(1, 2, ""));
            return isShown.Task.Wait(Timeout.Infinite, Workspace.Cancellation) ? "done" : "";
        });
        await error.WaitForAsync("Building images", Workspace.Cancellation);

        Assert.False(showing.IsCompleted);
        isShown.SetResult();
        Assert.Equal("done", await showing);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("publish git --remote remote --dry-run")]
    [InlineData("preview --export site")]
    public async Task A_git_process_that_takes_long_is_named(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell's script as git");
        using var workspace = new Workspace("python");
        await GitRepository.InitBareAsync(workspace.At("remote"));
        workspace.AddLogo("python");
        await (await GitRepository.InitAsync(workspace.Root)).CommitAsync("Begin");

        // git waits until somebody has seen what the run waits for.
        workspace.Write("bin/git", "#!/bin/sh\nwhile [ ! -e '" + workspace.At("seen") + "' ]; do sleep 0.05; done\nexec /usr/bin/env -u PATH /usr/bin/git \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(workspace.At("bin/git"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var program = RunningProgram.Start(
            "script", workspace.Root, new Dictionary<string, string?> { ["PATH"] = $"{workspace.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}", ["TERM"] = "xterm", ["NO_COLOR"] = null },
            "-qec", $"'{BuiltProgram.FullPath}' {command}", "/dev/null");
        await program.WaitForOutputAsync(": git ", Workspace.Cancellation);
        workspace.Write("seen", "");

        Assert.True((await program.EndAsync(Workspace.Cancellation)).ExitCode <= ExitCode.Findings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_shown_for_work_that_is_soon_done_or_without_a_terminal(bool isInteractive)
    {
        using var error = new SignallingWriter();

        Assert.Equal("done", await ShowAsync(error, isInteractive, _ => "done"));

        Assert.Empty(error.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_of_the_work_reaches_who_awaits_it(bool isInteractive)
    {
        using var error = new SignallingWriter();

        await Assert.ThrowsAsync<IOException>(() =>
            ShowAsync(error, isInteractive, _ => throw new IOException("disk")));
    }

    private static Task<string> ShowAsync(TextWriter error, bool isInteractive, Func<IProgress<StepsDone>?, string> work) => ProgressBar.ShowAsync(
        new(TextWriter.Null, error, Environment.CurrentDirectory, HasColor: false, isInteractive),
        "Building images",
        (progress, _) => isInteractive == progress is not null ? Task.FromResult(work(progress)) : throw new InvalidOperationException(),
        Workspace.Cancellation);
}
