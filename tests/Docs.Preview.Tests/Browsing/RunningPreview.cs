namespace Docs.Preview.Tests.Browsing;

/// <summary>
/// A <c>docs preview</c> that runs until it is stopped: in this process, or as the executable that
/// <c>DOCS_EXECUTABLE</c> names.
/// </summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly RunningCommand _command;

    private RunningPreview(RunningCommand command) => _command = command;

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address => new Uri(First).GetLeftPart(UriPartial.Authority);

    /// <summary>Where it says to begin.</summary>
    public string First => _command.Out.Split(' ')[0];

    public string Error => _command.Error;

    /// <summary>Starts it for a browser, and waits until it serves; skips the test where there is no browser.</summary>
    public static async Task<RunningPreview> StartAsync(string folder, params string[] options)
    {
        Browser.Require();
        var preview = new RunningPreview(RunningCommand.Start(folder, ["preview", "--port", "0", .. options]));
        await preview._command.WaitForOutputAsync("  (Ctrl-C ends it)\n");
        return preview;
    }

    /// <summary>Cancels it, and tells its exit code.</summary>
    public Task<int> StopAsync() => _command.StopAsync();

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
