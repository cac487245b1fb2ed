using System.IO.Enumeration;

namespace Docs.Transport.Files;

/// <summary>Lists folders without a look at each file. Performance-sensitive: a build lists some hundred.</summary>
public static class FolderListing
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>What a folder holds, in no particular order; null where there is no such folder.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because a permission is missing.</exception>
    public static IReadOnlyList<ListedEntry>? Find(string path) =>
        LinuxCalls.Exist && LinuxCalls.List(path) is { } listed ? listed
        : Directory.Exists(path) ? [.. new FileSystemEnumerable<ListedEntry>(path, static (ref e) => new(e.FileName.ToString(), KindOf(ref e)), Everything)]
        : null;

    private static ListedKind KindOf(ref FileSystemEntry entry) =>
        (entry.Attributes & FileAttributes.ReparsePoint) != 0 ? ListedKind.Link
        : entry.IsDirectory ? ListedKind.Folder
        : ListedKind.File;
}
