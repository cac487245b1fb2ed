using System.Diagnostics;
using System.Globalization;

namespace Docs.Testing.Processes;

/// <summary>Processes that a killed one left to themselves.</summary>
internal static class Orphans
{
    /// <summary>Waits until no process is at work in a folder or below it; at once where that cannot be told.</summary>
    public static async Task WaitAsync(string folder, CancellationToken ct)
    {
        while (Find(folder) is { } process)
        {
            using (process)
            {
                await process.WaitForExitAsync(ct);
            }
        }
    }

    private static Process? Find(string folder)
    {
        foreach (var path in OperatingSystem.IsLinux() ? Directory.EnumerateDirectories("/proc") : [])
        {
            if (int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && FolderOf(path).StartsWith(folder, StringComparison.Ordinal))
            {
                try
                {
                    return Process.GetProcessById(id);
                }
                catch (ArgumentException)
                {
                    // It has just ended.
                }
            }
        }

        return null;
    }

    private static string FolderOf(string process)
    {
        try
        {
            return new FileInfo(Path.Join(process, "cwd")).LinkTarget ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has just ended, or is somebody else's.
            return "";
        }
    }
}
