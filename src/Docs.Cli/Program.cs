using Docs.Cli;
using Docs.Cli.Processes;
using Docs.Model;
using Docs.Transport.Files;
using Docs.Transport.Pictures.Drawing;

if (DrawingProcess.IsAskedFor(args))
{
    return DrawingProcess.Run(args, Console.OpenStandardInput(), Console.OpenStandardOutput());
}

var closed = StandardDescriptors.Reserve();
DelayCollections();
var output = new StandardStream(DescriptorStream.Find(StandardDescriptors.Output) ?? Console.OpenStandardOutput(), closed.Contains(StandardDescriptors.Output));
var error = new StandardStream(DescriptorStream.Find(StandardDescriptors.Error) ?? Console.OpenStandardError(), closed.Contains(StandardDescriptors.Error));
using var errorText = Terminal.ErrorWriter(error);

// A thread of its own may fail too, which ends the process.
AppDomain.CurrentDomain.UnhandledException += (_, e) => Environment.Exit(Report((Exception)e.ExceptionObject));

// From the first moment on: the command line library listens only to actions that give way.
using var cancellation = new Cancellation(() => errorText.WriteLine("docs: cancelled"));
int code;
try
{
    code = await Application.RunAsync(args, Terminal.OfProcess(output, errorText), cancellation.Token);
}
#pragma warning disable CA1031 // Nothing may end in the runtime's own words.
catch (Exception e)
#pragma warning restore CA1031
{
    code = Report(e);
}

if (output.Failure is { } failure)
{
    await errorText.WriteLineAsync(Printable.Of($"docs: error: standard output cannot be written: {failure}"));
}

// What could not be reported is a failure, whatever else the run came to.
return (output.Failure ?? error.Failure) is not null && code is ExitCode.Clean or ExitCode.Findings ? ExitCode.Failure : code;

int Report(Exception exception)
{
    if (OutsideFailure.Find(exception) is { } reason)
    {
        errorText.WriteLine(Printable.Of($"docs: error: {reason}"));
        return ExitCode.Failure;
    }

    errorText.WriteLine($"docs: internal error: {Printable.OfLines(exception.ToString())}\nThis is a mistake in docs. Please report it with these lines, the version ('docs --version') and the command.");
    return ExitCode.Bug;
}

// Nothing is collected before this many bytes were allocated, which is more than a build of all READMEs needs: a
// collection stops all threads, and that takes longer than to use fresh memory.
static void DelayCollections()
{
    const int Budget = 32 << 20;
    LargePages.UseFor(Budget);
    try
    {
        GC.TryStartNoGCRegion(Budget);
    }
    catch (ArgumentOutOfRangeException)
    {
        // There is little memory, as in a small container: collect as usual.
    }
}
