using Docs.Cli;

namespace Docs.Testing.Processes;

/// <summary>
/// A command that runs until it is stopped: in this process, or as the executable that <c>DOCS_EXECUTABLE</c> names.
/// </summary>
internal sealed class RunningCommand : IAsyncDisposable
{
    private readonly CancellationTokenSource _cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly SignallingWriter _out = new();
    private readonly SignallingWriter _error = new();
    private readonly RunningProgram? _program;
    private readonly Task<int> _run;

    private RunningCommand(string folder, string[] arguments) => _run = Task.Run(
        () => Application.RunAsync(arguments, new Terminal(_out, _error, folder, HasColor: false, IsInteractive: false), _cancellation.Token));

    private RunningCommand(RunningProgram program)
    {
        _program = program;
        _run = program.ExitAsync();
    }

    /// <summary>What it said on standard output so far.</summary>
    public string Out => _program is null ? _out.Text : _program.Out;

    /// <summary>What it said on standard error so far.</summary>
    public string Error => _program is null ? _error.Text : _program.Error;

    /// <summary>Starts it in this process.</summary>
    /// <param name="folder">The current folder.</param>
    public static RunningCommand StartHere(string folder, params string[] arguments) => new(folder, arguments);

    /// <summary>Starts it as the executable that <c>DOCS_EXECUTABLE</c> names, or in this process where it names none.</summary>
    /// <param name="folder">The current folder.</param>
    public static RunningCommand Start(string folder, params string[] arguments) =>
        BuiltProgram.Named is null ? new(folder, arguments) : new(RunningProgram.StartDocs(folder, arguments));

    /// <summary>Waits until it says something on standard output after a place; fails if it ends before.</summary>
    /// <param name="start">A length of <see cref="Out"/>; zero for all of it.</param>
    /// <returns>The length of what was said up to the end of the text.</returns>
    public Task<int> WaitForOutputAsync(string text, int start = 0) =>
        WaitAsync(_program is null ? _out.WaitForAsync(text, _cancellation.Token, start) : _program.WaitForOutputAsync(text, _cancellation.Token, start));

    /// <summary>The same for standard error.</summary>
    public Task<int> WaitForErrorAsync(string text, int start = 0) =>
        WaitAsync(_program is null ? _error.WaitForAsync(text, _cancellation.Token, start) : _program.WaitForErrorAsync(text, _cancellation.Token, start));

    /// <summary>Cancels it, and tells its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (_program is not null && !_run.IsCompleted)
        {
            using var kill = RunningProgram.Start("kill", "/", new Dictionary<string, string?>(), "-INT", _program.Id);
            (await kill.EndAsync(TestContext.Current.CancellationToken)).Ended(0);
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

    private async Task<int> WaitAsync(Task<int> said)
    {
        if (await Task.WhenAny(said, _run) == _run && !said.IsCompleted)
        {
            // What it said last may be there already, and not be copied yet.
            Assert.Fail($"it ended with {await _run}: {Error}");
        }

        return await said;
    }
}
