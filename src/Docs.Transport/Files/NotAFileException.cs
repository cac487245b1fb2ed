namespace Docs.Transport.Files;

/// <summary>Something else is where a file is expected.</summary>
public sealed class NotAFileException(string path, FileKind kind) : IOException($"'{path}' is {Describe(kind)}; expected a file")
{
    /// <summary>What is there, with its article.</summary>
    public string Kind { get; } = Describe(kind);

    private static string Describe(FileKind kind) => kind switch
    {
        FileKind.Folder => "a folder",
        FileKind.Fifo => "a named pipe (FIFO)",
        FileKind.Socket => "a socket",
        FileKind.Device => "a device",
        _ => "no file",
    };
}
