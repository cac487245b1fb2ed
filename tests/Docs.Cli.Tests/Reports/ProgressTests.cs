using Docs.Cli.Commands;

namespace Docs.Cli.Tests.Reports;

/// <summary>The bar that a terminal shows while a build takes long.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task A_terminal_shows_progress_when_the_work_takes_longer_than_a_moment()
    {
        using var error = new SignallingWriter();
        using var isShown = new ManualResetEventSlim();

        var showing = BuildProgress.ShowAsync(TerminalWith(error, isInteractive: true), images: 2, advance =>
        {
            advance();
            isShown.Wait(Workspace.Cancellation);
            return "done";
        });
        await error.WaitForAsync("Building images", Workspace.Cancellation);

        Assert.False(showing.IsCompleted);
        isShown.Set();
        Assert.Equal("done", await showing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_shown_for_work_that_is_soon_done_or_without_a_terminal(bool isInteractive)
    {
        using var error = new SignallingWriter();

        Assert.Equal("done", await BuildProgress.ShowAsync(TerminalWith(error, isInteractive), images: 2, _ => "done"));

        Assert.Empty(error.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_of_the_work_reaches_who_awaits_it(bool isInteractive)
    {
        using var error = new SignallingWriter();

        await Assert.ThrowsAsync<IOException>(() =>
            BuildProgress.ShowAsync<string>(TerminalWith(error, isInteractive), images: 2, _ => throw new IOException("disk")));
    }

    private static Terminal TerminalWith(TextWriter error, bool isInteractive) =>
        new(TextWriter.Null, error, Environment.CurrentDirectory, HasColor: false, isInteractive);
}
