using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Docs.Transport.Files;

/// <summary>
/// The few calls that files need, made directly on Linux. The framework makes two to three times as many (it locks each
/// file, and requests its kind, length and position), and a build opens some thousand files. Nothing is reported here:
/// where a call fails, the caller does the same by the framework, which knows what to report.
/// </summary>
internal static partial class LinuxCalls
{
    /// <summary>There is no such file.</summary>
    public const int Missing = -1;

    /// <summary>The call failed, or its result is not what the caller can use.</summary>
    public const int Unknown = -2;

    private const string C = "libc";

    // Of <fcntl.h>, <errno.h> and <dirent.h>; the same for both C libraries on the two processors, but for NoFollow.
    private const int WriteOnly = 1;
    private const int CreateNew = 0x40 | 0x80;
    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;
    private const int ErrorNoEntry = 2;
    private const int ErrorInterrupted = 4;
    private const int ErrorNoDevice = 6;
    private const int ErrorNoPermission = 13;
    private const int ErrorExists = 17;
    private const int ErrorNoFolder = 20;
    private const int KindOffset = 18;
    private const int NameOffset = 19;
    private const int KindUnknown = 0;
    private const int KindFolder = 4;
    private const int KindLink = 10;

    // Of <linux/stat.h>: the kind of an open file, in the upper bits of a 16-bit number of an answer of 256 bytes.
    private const int OfOpenFile = 0x1000;
    private const int KindOnly = 1;
    private const int StatusLength = 256;
    private const int ModeOffset = 28;
    private const int KindMask = 0xF000;

    // What the user's mask leaves of them.
    private const int FileMode = 0x1B6;
    private const int FolderMode = 0x1FF;

    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;

    /// <summary>Whether this is a system that these calls can be made on.</summary>
    public static bool Exist { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Reads a file that is shorter than a buffer.</summary>
    /// <param name="followsLink">Whether the file's name may be a symbolic link.</param>
    /// <returns>The file's length, in bytes; <see cref="Missing"/>; <see cref="Unknown"/> also for a longer file.</returns>
    public static int Read(string path, Span<byte> buffer, bool followsLink)
    {
        var file = Open(path, CloseOnExec | NonBlocking | (followsLink ? 0 : NoFollow), 0);
        if (file < 0)
        {
            return Marshal.GetLastPInvokeError() == ErrorNoEntry ? Missing : Unknown;
        }

        var length = 0;
        nint read = -1;
        while (length < buffer.Length)
        {
            read = Read(file, ref buffer[length], (nuint)(buffer.Length - length));
            if (read > 0)
            {
                length += (int)read;
            }
            else if (read == 0 || Marshal.GetLastPInvokeError() != ErrorInterrupted)
            {
                break;
            }
        }

        // A FIFO and some devices look empty. Others never end, so that they do not fit into the buffer.
        var isWhole = read == 0 && (length > 0 || KindOf(file) == FileKind.Regular);
        _ = Close(file);
        return isWhole ? length : Unknown;
    }

    /// <summary>Opens a file to read, without waiting for anything.</summary>
    /// <exception cref="NotAFileException">It is something else than a file.</exception>
    /// <exception cref="IOException">It does not exist, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static SafeFileHandle OpenToRead(string path)
    {
        var file = Open(path, CloseOnExec | NonBlocking, 0);
        if (file < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw error switch
            {
                ErrorNoEntry => new FileNotFoundException($"'{path}' does not exist", path),
                ErrorNoFolder => new DirectoryNotFoundException($"'{path}' does not exist"),
                ErrorNoPermission => new UnauthorizedAccessException($"'{path}': permission denied"),
                ErrorNoDevice => new NotAFileException(path, FileKind.Socket),
                _ => new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'"),
            };
        }

        var handle = new SafeFileHandle(file, ownsHandle: true);
        var kind = KindOf(file);
        if (kind is FileKind.Regular or FileKind.Unknown)
        {
            return handle;
        }

        handle.Dispose();
        throw new NotAFileException(path, kind);
    }

    /// <summary>Writes a file that does not exist, and gives it its name once it is whole.</summary>
    /// <param name="temporary">Its name until then; where another file has this name, the call fails.</param>
    /// <returns>Whether it was written; where not, a part of it may have the temporary name.</returns>
    public static bool TryWrite(string temporary, string path, ReadOnlySpan<byte> content) =>
        TryWriteNew(temporary, content) && Rename(temporary, path) == 0;

    /// <summary>Writes a file that does not exist; where it exists, the call fails.</summary>
    /// <returns>Whether it was written; where not, a part of it may be there.</returns>
    public static bool TryWriteNew(string path, ReadOnlySpan<byte> content)
    {
        var file = Open(path, WriteOnly | CreateNew | CloseOnExec, FileMode);
        if (file < 0)
        {
            return false;
        }

        var isWhole = true;
        while (isWhole && !content.IsEmpty)
        {
            var written = Write(file, in content[0], (nuint)content.Length);
            isWhole = written > 0 || (written < 0 && Marshal.GetLastPInvokeError() == ErrorInterrupted);
            content = content[(int)Math.Max(written, 0)..];
        }

        // Some file systems report a full disk only now.
        return Close(file) == 0 && isWhole;
    }

    /// <summary>Makes a folder in one that exists.</summary>
    /// <returns>Whether something of that name exists now.</returns>
    public static bool TryCreateFolder(string path) => MakeFolder(path, FolderMode) == 0 || Marshal.GetLastPInvokeError() == ErrorExists;

    /// <summary>Lists a folder, in no particular order; null where that cannot be done so.</summary>
    public static List<ListedEntry>? List(string path)
    {
        var folder = OpenFolder(path);
        if (folder == 0)
        {
            return null;
        }

        var entries = new List<ListedEntry>();
        var isWhole = true;
        nint entry;
        while ((entry = ReadFolder(folder)) != 0)
        {
            var name = Marshal.PtrToStringUTF8(entry + NameOffset)!;
            var kind = Marshal.ReadByte(entry, KindOffset);
            isWhole &= kind != KindUnknown;
            if (name is not ("." or ".."))
            {
                entries.Add(new(name, kind switch { KindFolder => ListedKind.Folder, KindLink => ListedKind.Link, _ => ListedKind.File }));
            }
        }

        isWhole &= Marshal.GetLastPInvokeError() == 0;
        _ = CloseFolder(folder);
        return isWhole ? entries : null;
    }

    private static FileKind KindOf(int file)
    {
        Span<byte> status = stackalloc byte[StatusLength];
        return Status(file, "", OfOpenFile, KindOnly, ref status[0]) != 0
            ? FileKind.Unknown
            : (BitConverter.ToUInt16(status[ModeOffset..]) & KindMask) switch
            {
                0x1000 => FileKind.Fifo,
                0x2000 or 0x6000 => FileKind.Device,
                0x4000 => FileKind.Folder,
                0x8000 => FileKind.Regular,
                0xC000 => FileKind.Socket,
                _ => FileKind.Unknown,
            };
    }

    [LibraryImport(C, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint wanted, ref byte status);

    [LibraryImport(C, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport(C, EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int file, ref byte buffer, nuint length);

    [LibraryImport(C, EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ref readonly byte buffer, nuint length);

    [LibraryImport(C, EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport(C, EntryPoint = "rename", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string from, string to);

    [LibraryImport(C, EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFolder(string path, int mode);

    [LibraryImport(C, EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint OpenFolder(string path);

    [LibraryImport(C, EntryPoint = "readdir", SetLastError = true)]
    private static partial nint ReadFolder(nint folder);

    [LibraryImport(C, EntryPoint = "closedir")]
    private static partial int CloseFolder(nint folder);
}
