using Microsoft.Win32.SafeHandles;

namespace Docs.Transport.Files;

/// <summary>
/// Reads files that other people may have put there. A named pipe, a socket or a device in the place of a file is an error
/// at once: to read one could take for ever. On systems other than Linux they are opened as files are.
/// </summary>
public static class RegularFile
{
    /// <summary>Opens a file to read.</summary>
    /// <exception cref="NotAFileException">It is something else than a file.</exception>
    /// <exception cref="IOException">It does not exist, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static SafeFileHandle OpenToRead(string path) =>
        LinuxCalls.Exist ? LinuxCalls.OpenToRead(path) : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Reads all bytes of a file.</summary>
    /// <exception cref="NotAFileException">It is something else than a file.</exception>
    /// <exception cref="IOException">It does not exist, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        using var handle = OpenToRead(path);
        var bytes = new byte[RandomAccess.GetLength(handle)];
        var filled = Fill(handle, bytes);
        return filled == bytes.Length ? bytes : bytes[..filled];
    }

    /// <summary>Reads from the start of a file until a buffer is full or the file ends.</summary>
    /// <returns>How many bytes were read.</returns>
    public static int Fill(SafeFileHandle handle, Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(handle, buffer[filled..], filled) is var read and > 0)
        {
            filled += read;
        }

        return filled;
    }
}
