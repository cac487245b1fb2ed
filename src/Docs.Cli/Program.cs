using System.Runtime.InteropServices;
using Docs.Cli;

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
