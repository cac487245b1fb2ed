using Docs.Transport.Files;

namespace Docs.Sources.Files;

/// <summary>How paths are shown to people.</summary>
public static class DisplayPath
{
    /// <summary>The path relative to the current folder where it lies below it, else the path; with <c>/</c>.</summary>
    public static string Of(string fullPath, string currentFolder)
    {
        var shown = RealPath.IsInside(fullPath, currentFolder) ? Path.GetRelativePath(currentFolder, fullPath) : fullPath;
        return Path.DirectorySeparatorChar == '/' ? shown : shown.Replace('\\', '/');
    }
}
