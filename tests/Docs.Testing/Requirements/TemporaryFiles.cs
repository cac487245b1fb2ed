using System.Runtime.CompilerServices;

namespace Docs.Testing.Requirements;

/// <summary>
/// Where the tests of this process, and the programs that they start, have their temporary files: in memory, where Linux
/// has room there. Tests make and remove tens of thousands of small files, which takes ext4 as long as all else that
/// they do.
/// </summary>
internal static class TemporaryFiles
{
    private const string Variable = "TMPDIR";
    private const string Memory = "/dev/shm";

    // All tests of a project together use less than half of it.
    private const long MinimumBytes = 2L << 30;

    [ModuleInitializer]
    internal static void Place()
    {
        if (OperatingSystem.IsLinux() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)) && IsSuitable())
        {
            var folder = Directory.CreateDirectory(Path.Join(Memory, $"docs-{Path.GetRandomFileName()}")).FullName;
            Environment.SetEnvironmentVariable(Variable, folder);

            // Programs that were killed leave files of the runtime behind.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that ends just now still writes to it; that is no fault of a test.
        }
    }

    /// <summary>Whether it is a file system of its own that lets programs run (tests have hooks for git), with room.</summary>
    private static bool IsSuitable()
    {
        try
        {
            // device, folder, type, options: https://man7.org/linux/man-pages/man5/fstab.5.html
            var mount = File.ReadLines("/proc/self/mounts").Select(l => l.Split(' ')).LastOrDefault(m => m.Length > 3 && m[1] == Memory);
            return mount is [_, _, "tmpfs", var options, ..]
                && options.Split(',') is var set && set.Contains("rw") && !set.Contains("noexec")
                && new DriveInfo(Memory).AvailableFreeSpace >= MinimumBytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
