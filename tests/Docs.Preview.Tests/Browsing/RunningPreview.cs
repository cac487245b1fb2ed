using Docs.Cli;
using Docs.Cli.Tests.Support;

namespace Docs.Preview.Tests.Browsing;

/// <summary>A <c>docs preview</c> that runs in this process until it is stopped.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);
    private readonly SignallingWriter _out = new();
    private readonly SignallingWriter _error = new();
    private readonly Task<int> _run;

    private RunningPreview(string folder, string[] options) => _run = Task.Run(() => Application.RunAsync(
        ["preview", "--port", "0", .. options],
        new Terminal(_out, _error, folder, HasColor: false, IsInteractive: false),
        _cancellation.Token));

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where it says to begin.</summary>
    public string First { get; private set; } = "";

    public string Error => _error.Text;

    /// <summary>Starts it for a browser, and waits until it serves; skips the test where there is no browser.</summary>
    public static async Task<RunningPreview> StartAsync(string folder, params string[] options)
    {
        Browser.Require();
        var preview = new RunningPreview(folder, options);
        var served = preview._out.WaitForAsync("  (Ctrl-C ends it)\n", preview._cancellation.Token);
        if (await Task.WhenAny(served, preview._run) == preview._run)
        {
            Assert.Fail($"it ended with {await preview._run}: {preview._error.Text}");
        }

        await served;
        preview.First = preview._out.Text.Split(' ')[0];
        preview.Address = new Uri(preview.First).GetLeftPart(UriPartial.Authority);
        return preview;
    }

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
