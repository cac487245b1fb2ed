namespace Docs.Transport.Files;

/// <summary>Reads files that fit into a buffer with as few calls as possible. Performance-sensitive: a build reads some thousand.</summary>
public static class SmallFile
{
    /// <summary>What <see cref="Read"/> gives where there is no file.</summary>
    public const int Missing = LinuxCalls.Missing;

    /// <summary>Bytes that nearly every file is shorter than.</summary>
    public const int UsualLength = 1 << 16;

    /// <summary>Reads a file that is shorter than a buffer.</summary>
    /// <param name="followsLink">Whether the file's name may be a symbolic link.</param>
    /// <returns>
    /// The file's length, in bytes; <see cref="Missing"/>; another negative number where the file must be read by the
    /// framework, because it is longer, cannot be read, or this system has no quick way.
    /// </returns>
    public static int Read(string path, Span<byte> buffer, bool followsLink) =>
        LinuxCalls.Exist ? LinuxCalls.Read(path, buffer, followsLink) : LinuxCalls.Unknown;
}
