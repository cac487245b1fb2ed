using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Docs.Cli.Processes;

/// <summary>
/// Asks Linux to put pages of 2 MiB in place of 4 KiB under new objects. A build touches some thousand pages for the first
/// time, and each first touch costs a microsecond or two. See madvise(2).
/// </summary>
internal static partial class LargePages
{
    // Of <linux/mman.h>.
    private const int HugePage = 14;

    /// <summary>
    /// Asks for large pages where the next objects will be. Nothing else changes where the system has none, and memory that
    /// is not used is not taken. Call it before the collector takes the memory: it writes into the first 4 KiB of each of
    /// its regions then, and where a small page is in use, no large one comes in its place.
    /// </summary>
    /// <param name="length">How many bytes of objects are expected, at most.</param>
    public static void UseFor(int length)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // The collector has its regions in a row, and may fill those before or behind the present one, with others between
        // them. The advice is no more than that: it may cover addresses where nothing is, or something else, and whatever
        // comes of it is fine.
        var reach = 2 * (nint)length;
        var newest = new object();
        var address = Unsafe.As<object, nint>(ref newest);
        _ = Advise((address & ~(Environment.SystemPageSize - 1)) - reach, 2 * (nuint)reach, HugePage);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint address, nuint length, int advice);
}
