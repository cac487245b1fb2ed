using System.Diagnostics;
using System.Globalization;

namespace Docs.Transport.Files;

/// <summary>Replaces files as a whole: a reader, or a kill at any moment, finds the old or the new file, never a part.</summary>
public static class WholeFile
{
    /// <summary>How the temporary names of files and folders end; they begin with a dot.</summary>
    internal const string TemporarySuffix = ".docs-tmp";

    /// <summary>
    /// Writes a file under a temporary name beside it, then renames it. What is there already, also if it is a link, is
    /// replaced and not written through.
    /// </summary>
    /// <exception cref="IOException">The file could not be written; the earlier file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content) => Write(path, content, TemporaryName(path, ""), mode: null);

    /// <summary>The same for a file that other processes may write at the same time, and that need not exist: one of them is last.</summary>
    /// <exception cref="IOException">The file could not be written; the earlier file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static void Share(string path, ReadOnlySpan<byte> content)
    {
        CleanUpAfterDead(path);
        Write(path, content, OwnTemporaryName(path), mode: null);
    }

    /// <summary>
    /// The same for a file of somebody else, which exists: it keeps its permissions, and another process may do so at
    /// the same time.
    /// </summary>
    /// <exception cref="IOException">The file could not be written; the earlier file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        CleanUpAfterDead(path);
        var temporary = OwnTemporaryName(path);
        Write(path, content, temporary, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path));
    }

    /// <summary>The same for a file that is not there yet, and is not replaced if somebody else makes it meanwhile.</summary>
    /// <exception cref="IOException">It could not be written, or something has its name.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static void Add(string path, ReadOnlySpan<byte> content)
    {
        var temporary = OwnTemporaryName(path);
        try
        {
            Fill(temporary, content, mode: null);
            File.Move(temporary, path, overwrite: false);
        }
        catch
        {
            Discard(temporary);
            throw;
        }
    }

    /// <summary>Writes a file that does not exist, in a folder that has a temporary name itself and disappears as a whole after a failure.</summary>
    /// <exception cref="IOException">It could not be written; a part of it may be there.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    internal static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        if (!LinuxCalls.Exist || !LinuxCalls.TryWriteNew(path, content))
        {
            Fill(path, content, mode: null);
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> content, string temporary, UnixFileMode? mode)
    {
        if (mode is null && LinuxCalls.Exist && LinuxCalls.TryWrite(temporary, path, content))
        {
            return;
        }

        try
        {
            Fill(temporary, content, mode);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            Discard(temporary);
            throw;
        }
    }

    private static void Fill(string path, ReadOnlySpan<byte> content, UnixFileMode? mode)
    {
        try
        {
            using var handle = Create(path);
            RandomAccess.Write(handle, content, fileOffset: 0);
            if (mode is { } permissions && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(handle, permissions);
            }
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What the runtime makes of a file that may not grow any more (EFBIG).
            throw new IOException($"File too large : '{path}'", e);
        }
    }

    /// <summary>Makes a folder, and those that it lies in; nothing where it exists.</summary>
    /// <exception cref="IOException">It could not be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static void CreateFolder(string path)
    {
        if (!LinuxCalls.Exist || !LinuxCalls.TryCreateFolder(path))
        {
            Directory.CreateDirectory(path);
        }
    }

    /// <summary>Whether nobody may write to a file. Replacing it would be possible all the same, its folder permitting.</summary>
    public static bool IsReadOnly(string path) => OperatingSystem.IsWindows()
        ? (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0
        : (File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    /// <summary>Removes temporary files that a killed run left in a folder.</summary>
    public static void CleanUp(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, ".*" + TemporarySuffix))
        {
            File.Delete(left);
        }
    }

    /// <summary>Removes what killed processes left of their attempts to replace a file; those at work have their own names.</summary>
    private static void CleanUpAfterDead(string path)
    {
        var start = TemporaryName(path, ".")[..^TemporarySuffix.Length];
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, ".*" + TemporarySuffix))
        {
            if (left.StartsWith(start, StringComparison.Ordinal)
                && int.TryParse(left.AsSpan(start.Length, left.Length - start.Length - TemporarySuffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && !IsAlive(id))
            {
                File.Delete(left);
            }
        }
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            // The runtime's way of telling that there is none.
            return false;
        }
    }

    /// <summary>A temporary name beside a file or folder that no other process uses.</summary>
    internal static string OwnTemporaryName(string path) => TemporaryName(path, "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    private static string TemporaryName(string path, string mark) =>
        $"{path.AsSpan(0, path.Length - Path.GetFileName(path.AsSpan()).Length)}.{Path.GetFileName(path.AsSpan())}{mark}{TemporarySuffix}";

    /// <summary>Never opens what is there: it could be a link that leads elsewhere.</summary>
    private static Microsoft.Win32.SafeHandles.SafeFileHandle Create(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (new FileInfo(path) is { Exists: true } or { LinkTarget: not null })
        {
            File.Delete(path);
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report; the next run cleans up.
        }
    }
}
