using System.Runtime.InteropServices;

namespace Docs.Cli.Processes;

/// <summary>How wide a terminal is.</summary>
internal static partial class TerminalWidth
{
    private const nuint GetSize = 0x5413;

    /// <summary>
    /// Characters in a line of the terminal that a descriptor is; null where that is not known. The framework's console
    /// would print a sequence that changes the mode of the terminal's keys before it answers.
    /// </summary>
    public static int? Find(int descriptor)
    {
        if (!OperatingSystem.IsLinux())
        {
            try
            {
                return Console.WindowWidth is var width and > 0 ? width : null;
            }
            catch (IOException)
            {
                return null;
            }
        }

        var size = default(Size);
        return Control(descriptor, GetSize, ref size) == 0 && size.Columns > 0 ? size.Columns : null;
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, ref Size size);

    [StructLayout(LayoutKind.Sequential)]
    private struct Size
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
