namespace Docs.Cli.Processes;

/// <summary>Tells what the machine did from what the program did wrong.</summary>
internal static class OutsideFailure
{
    /// <summary>What the outside world refused: a disk, a process, a network, memory; null for a bug of the program.</summary>
    public static string? Find(Exception exception) => exception switch
    {
        // What the first use of a type, or work on several threads, makes of it.
        TypeInitializationException { InnerException: { } inner } => Find(inner),
        AggregateException several => FindAll([.. several.Flatten().InnerExceptions]),
        IOException or UnauthorizedAccessException => exception.Message,
        OutOfMemoryException => "there is not enough memory",
        // By name: to load the file that such a type is in may be what fails.
        _ => exception.GetType().FullName is "System.ComponentModel.Win32Exception" or "System.Net.Http.HttpRequestException" or "System.Net.Sockets.SocketException"
            ? exception.Message
            : null,
    };

    private static string? FindAll(Exception[] several)
    {
        var failures = several.Select(Find).OfType<string>().ToList();
        return failures.Count == several.Length ? string.Join("; ", failures.Distinct()) : null;
    }
}
