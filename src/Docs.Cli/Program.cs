using System.Runtime.InteropServices;
using Docs.Cli;

DelayCollections();

// From the first moment on: the command line library listens only to actions that give way.
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await Application.RunAsync(args, Terminal.OfProcess(), cancellation.Token);

void Cancel(PosixSignalContext signal)
{
    // The second one ends the process as the system does.
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

// Nothing is collected before this many bytes were allocated, which is more than a build of all READMEs needs: a
// collection stops all threads, and that takes longer than to use fresh memory.
static void DelayCollections()
{
    try
    {
        GC.TryStartNoGCRegion(32 << 20);
    }
    catch (ArgumentOutOfRangeException)
    {
        // There is little memory, as in a small container: collect as usual.
    }
}
