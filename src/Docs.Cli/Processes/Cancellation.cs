using System.Runtime.InteropServices;

namespace Docs.Cli.Processes;

/// <summary>
/// Ends the run when the process is asked to end. What waits for a disk, a process or a server may never notice, so the
/// process ends after a moment in any case: whatever it writes can be interrupted anywhere.
/// </summary>
internal sealed class Cancellation : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Action _lastWords;

    /// <param name="lastWords">Called before the process ends without the run having ended.</param>
    public Cancellation(Action lastWords)
    {
        _lastWords = lastWords;
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Cancel));
        }
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registrations.ForEach(r => r.Dispose());
        _source.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        // The second one ends the process as the system does.
        signal.Cancel = !_source.IsCancellationRequested;
        if (signal.Cancel)
        {
            new Thread(End) { IsBackground = true }.Start();
            _source.Cancel();
        }
    }

    private void End()
    {
        Thread.Sleep(Grace);
        _lastWords();
        Environment.Exit(ExitCode.Cancelled);
    }
}
