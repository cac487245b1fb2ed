using Docs.Cli.Commands;
using Docs.Cli.Tests.Support;

namespace Docs.Cli.Tests.Reports;

/// <summary>The bar that a terminal shows while a build takes long.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task A_terminal_shows_progress_when_the_work_takes_longer_than_a_moment()
    {
        using var error = new SignallingWriter();
        var progress = new BuildProgress(TerminalWith(error, isInteractive: true), images: 2);
        var work = new TaskCompletionSource();
        progress.Advance();

        var showing = progress.ShowWhileAsync(work.Task);
        await error.WaitForAsync("Building images", Workspace.Cancellation);

        Assert.False(showing.IsCompleted);
        work.SetResult();
        await showing;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_shown_for_work_that_is_done_or_without_a_terminal(bool isInteractive)
    {
        using var error = new SignallingWriter();
        var work = new TaskCompletionSource();
        if (isInteractive)
        {
            work.SetResult();
        }

        await new BuildProgress(TerminalWith(error, isInteractive), images: 2).ShowWhileAsync(work.Task);

        Assert.Empty(error.Text);
    }

    [Fact]
    public async Task A_failure_of_the_work_is_left_to_who_awaits_it()
    {
        using var error = new SignallingWriter();
        var work = Task.FromException(new IOException("disk"));

        await new BuildProgress(TerminalWith(error, isInteractive: true), images: 2).ShowWhileAsync(work);

        await Assert.ThrowsAsync<IOException>(() => work);
    }

    private static Terminal TerminalWith(TextWriter error, bool isInteractive) =>
        new(TextWriter.Null, error, Environment.CurrentDirectory, HasColor: false, isInteractive);
}
