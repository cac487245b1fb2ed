using System.Runtime.InteropServices;

namespace Docs.Transport.Files;

/// <summary>The three files that a process is started with.</summary>
public static partial class StandardDescriptors
{
    /// <summary>The number of standard output.</summary>
    public const int Output = 1;

    /// <summary>The number of standard error.</summary>
    public const int Error = 2;

    private const string C = "libc";
    private const int ReadAndWrite = 2;
    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>
    /// Opens the null device in the place of each one that is closed, before any other file is opened. Otherwise the next
    /// file gets its number, and what is printed is written into that file.
    /// </summary>
    /// <returns>The numbers of those that were closed.</returns>
    public static IReadOnlyList<int> Reserve()
    {
        if (OperatingSystem.IsWindows())
        {
            return [];
        }

        List<int>? closed = null;
        for (var number = 0; number <= Error; number++)
        {
            var flags = Control(number, GetFlags);
            if (flags == -1)
            {
                // The system gives out the lowest free number.
                _ = Open("/dev/null", ReadAndWrite);
            }

            // What is closed when a program starts cannot be inherited: the runtime has opened it since then.
            if (flags == -1 || (flags & CloseOnExec) != 0)
            {
                (closed ??= []).Add(number);
            }
        }

        return closed ?? [];
    }

    [LibraryImport(C, EntryPoint = "fcntl")]
    private static partial int Control(int file, int command);

    [LibraryImport(C, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
