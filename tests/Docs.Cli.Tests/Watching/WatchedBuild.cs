namespace Docs.Cli.Tests.Watching;

/// <summary>A <c>docs build --watch</c> that runs in this process until it is stopped.</summary>
internal sealed class WatchedBuild : IAsyncDisposable
{
    private readonly RunningCommand _command;
    private int _outSeen;
    private int _errorSeen;

    private WatchedBuild(RunningCommand command) => _command = command;

    /// <summary>All summaries so far.</summary>
    public IReadOnlyList<string> Summaries => _command.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Starts it, and waits for the first build.</summary>
    public static async Task<WatchedBuild> StartAsync(Workspace workspace, params string[] options)
    {
        var watched = new WatchedBuild(RunningCommand.StartHere(workspace.Root, ["build", "--watch", .. options]));
        await watched.SummaryAsync("; ");
        return watched;
    }

    /// <summary>Waits for a summary that has a text, after the one seen last.</summary>
    public async Task SummaryAsync(string text)
    {
        _outSeen = await _command.WaitForOutputAsync(text, _outSeen);
        _outSeen = await _command.WaitForOutputAsync(" s\n", _outSeen);
    }

    /// <summary>Waits for a text on standard error, after the one seen last.</summary>
    public async Task ErrorAsync(string text) => _errorSeen = await _command.WaitForErrorAsync(text, _errorSeen);

    /// <summary>Cancels it, and tells its exit code.</summary>
    public Task<int> StopAsync() => _command.StopAsync();

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
