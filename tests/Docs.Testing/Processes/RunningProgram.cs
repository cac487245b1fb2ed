using System.Diagnostics;

namespace Docs.Testing.Processes;

/// <summary>The built executable, or another program, as a process of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly SignallingWriter _outputText = new();
    private readonly Task _output;
    private readonly SignallingWriter _errorText = new();
    private readonly Task _error;
    private readonly TaskCompletionSource _isHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process, Func<string, bool> holdsAt)
    {
        _process = process;
        _output = CopyAsync(process.StandardOutput, _outputText);
        _error = CopyUntilAsync(process.StandardError, holdsAt);
    }

    /// <summary>The number of the process.</summary>
    public string Id => _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What it said on standard output so far.</summary>
    public string Out => _outputText.Text;

    /// <summary>What it said on standard error so far.</summary>
    public string Error => _errorText.Text;

    /// <summary>Starts the executable.</summary>
    /// <param name="folder">The current folder of the process.</param>
    public static RunningProgram StartDocs(string folder, params string[] arguments) =>
        Start(BuiltProgram.FullPath, folder, new Dictionary<string, string?>(), arguments);

    /// <summary>Starts any program, with nothing on standard input.</summary>
    /// <param name="environment">What is added to the environment; null removes.</param>
    public static RunningProgram Start(
        string program, string folder, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments) =>
        Start("", static _ => false, program, folder, environment, arguments);

    /// <summary>
    /// Starts any program, and reads no more of its standard error after a line that starts with a text was there so
    /// often. A program that goes on to print more than a pipe holds (64 KiB on Linux) waits there for ever: however
    /// fast it is, it does not end.
    /// </summary>
    public static RunningProgram StartHeld(
        string lineStart, int count, string program, string folder, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        var seen = 0;
        return Start("", line => line.StartsWith(lineStart, StringComparison.Ordinal) && ++seen == count, program, folder, environment, arguments);
    }

    /// <summary>The same with a text on standard input, which the program must read before it prints much.</summary>
    public static RunningProgram StartWithInput(
        string input, string program, string folder, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments) =>
        Start(input, static _ => false, program, folder, environment, arguments);

    private static RunningProgram Start(
        string input, Func<string, bool> holdsAt, string program, string folder, IReadOnlyDictionary<string, string?> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new(process, holdsAt);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            // Finding the children takes a look at every process of the machine.
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _outputText.Dispose();
        _errorText.Dispose();
    }

    /// <summary>Waits until it ends by itself, but not for ever.</summary>
    public async Task<RunResult> EndAsync(CancellationToken ct)
    {
        Assert.False(await KillAfterAsync(TimeSpan.FromSeconds(60), ct), $"{_process.StartInfo.FileName} does not end; it said: {_errorText.Text}");
        await Task.WhenAll(_output, _error);
        return new(_process.ExitCode, _outputText.Text, _errorText.Text);
    }

    /// <summary>Waits until it ends, and tells its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        return _process.ExitCode;
    }

    /// <summary>Waits until it says something on standard output.</summary>
    public Task<int> WaitForOutputAsync(string text, CancellationToken ct, int start = 0) => _outputText.WaitForAsync(text, ct, start);

    /// <summary>Waits until it says something on standard error.</summary>
    public Task<int> WaitForErrorAsync(string text, CancellationToken ct, int start = 0) => _errorText.WaitForAsync(text, ct, start);

    /// <summary>Kills it at once, unless it ends before the time is over.</summary>
    /// <returns>Whether it was killed.</returns>
    public async Task<bool> KillAfterAsync(TimeSpan time, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(time);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            _process.Kill();
            await _process.WaitForExitAsync(ct);
            return true;
        }
    }

    /// <summary>Kills it as soon as it said what it was started to be held at, or some time after that, unless it ends before.</summary>
    /// <returns>Whether it was killed.</returns>
    public async Task<bool> KillWhenHeldAsync(CancellationToken ct, TimeSpan after = default)
    {
        await Task.WhenAny(_isHeld.Task, _process.WaitForExitAsync(ct)).WaitAsync(TimeSpan.FromSeconds(60), ct);
        return await KillAfterAsync(after, ct);
    }

    private async Task CopyUntilAsync(StreamReader from, Func<string, bool> isLast)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await _errorText.WriteLineAsync(line);
            if (isLast(line))
            {
                _isHeld.SetResult();
                return;
            }
        }
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }
}
