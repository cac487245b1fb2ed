namespace Docs.Transport.Files;

/// <summary>What a path leads to, links followed.</summary>
public enum FileKind
{
    /// <summary>The system does not tell.</summary>
    Unknown,

    /// <summary>A file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A named pipe: who reads it waits until somebody writes.</summary>
    Fifo,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device, which may never end.</summary>
    Device,
}
