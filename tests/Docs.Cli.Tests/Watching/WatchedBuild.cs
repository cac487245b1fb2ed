using Docs.Cli.Tests.Support;

namespace Docs.Cli.Tests.Watching;

/// <summary>A <c>docs build --watch</c> that runs in this process until it is stopped.</summary>
internal sealed class WatchedBuild : IAsyncDisposable
{
    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);
    private readonly SignallingWriter _out = new();
    private readonly SignallingWriter _error = new();
    private readonly Task<int> _run;
    private int _outSeen;
    private int _errorSeen;

    private WatchedBuild(Workspace workspace, string[] options) => _run = Task.Run(() => Application.RunAsync(
        ["build", "--watch", .. options],
        new Terminal(_out, _error, workspace.Root, HasColor: false, IsInteractive: false),
        _cancellation.Token));

    /// <summary>Starts it, and waits for the first build.</summary>
    public static async Task<WatchedBuild> StartAsync(Workspace workspace, params string[] options)
    {
        var watched = new WatchedBuild(workspace, options);
        await watched.SummaryAsync("; ");
        return watched;
    }

    /// <summary>Waits for a summary that has a text, after the one seen last.</summary>
    public async Task SummaryAsync(string text)
    {
        _outSeen = await _out.WaitForAsync(text, _cancellation.Token, _outSeen);
        _outSeen = await _out.WaitForAsync(" s\n", _cancellation.Token, _outSeen);
    }

    /// <summary>Waits for a text on standard error, after the one seen last.</summary>
    public async Task ErrorAsync(string text) => _errorSeen = await _error.WaitForAsync(text, _cancellation.Token, _errorSeen);

    /// <summary>All summaries so far.</summary>
    public IReadOnlyList<string> Summaries => _out.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Cancels it, and tells its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _cancellation.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _out.DisposeAsync();
        await _error.DisposeAsync();
        _cancellation.Dispose();
    }
}
