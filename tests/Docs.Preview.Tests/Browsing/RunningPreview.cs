using Docs.Cli;
using Docs.Cli.Tests.Support;

namespace Docs.Preview.Tests.Browsing;

/// <summary>
/// A <c>docs preview</c> that runs until it is stopped: in this process, or as the executable that
/// <c>DOCS_EXECUTABLE</c> names.
/// </summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private const string Ready = "  (Ctrl-C ends it)\n";

    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(Workspace.Cancellation);
    private readonly SignallingWriter _out = new();
    private readonly SignallingWriter _error = new();
    private readonly RunningProgram? _program;
    private readonly Task<int> _run;

    private RunningPreview(string folder, string[] options)
    {
        string[] arguments = ["preview", "--port", "0", .. options];
        if (SolutionFolder.NamedExecutable is null)
        {
            _run = Task.Run(() => Application.RunAsync(arguments, new Terminal(_out, _error, folder, HasColor: false, IsInteractive: false), _cancellation.Token));
        }
        else
        {
            _program = RunningProgram.StartDocs(folder, arguments);
            _run = _program.ExitAsync();
        }
    }

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where it says to begin.</summary>
    public string First { get; private set; } = "";

    public string Error => _program is null ? _error.Text : _program.Error;

    private string Out => _program is null ? _out.Text : _program.Out;

    /// <summary>Starts it for a browser, and waits until it serves; skips the test where there is no browser.</summary>
    public static async Task<RunningPreview> StartAsync(string folder, params string[] options)
    {
        Browser.Require();
        var preview = new RunningPreview(folder, options);
        var served = preview._program is null
            ? preview._out.WaitForAsync(Ready, preview._cancellation.Token)
            : preview._program.WaitForOutputAsync(Ready, preview._cancellation.Token);
        if (await Task.WhenAny(served, preview._run) == preview._run)
        {
            Assert.Fail($"it ended with {await preview._run}: {preview.Error}");
        }

        await served;
        preview.First = preview.Out.Split(' ')[0];
        preview.Address = new Uri(preview.First).GetLeftPart(UriPartial.Authority);
        return preview;
    }

    /// <summary>Cancels it, and tells its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (_program is not null && !_run.IsCompleted)
        {
            using var kill = RunningProgram.Start("kill", "/", new Dictionary<string, string?>(), "-INT", _program.Id);
            (await kill.EndAsync(Workspace.Cancellation)).Ended(0);
        }

        await _cancellation.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _program?.Dispose();
        await _out.DisposeAsync();
        await _error.DisposeAsync();
        _cancellation.Dispose();
    }
}
