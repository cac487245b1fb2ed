namespace Docs.Testing.Files;

/// <summary>What a folder holds at one moment: each file's bytes, each link's target, each folder.</summary>
internal static class FileStates
{
    /// <summary>By path below the folder, separated by <c>/</c>; links are not followed.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="without">A folder below it that is left out, or null.</param>
    public static SortedDictionary<string, string> Of(string folder, string? without = null)
    {
        var states = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(new DirectoryInfo(folder));
        return states;

        void Add(DirectoryInfo parent)
        {
            foreach (var entry in parent.EnumerateFileSystemInfos())
            {
                var path = Path.GetRelativePath(folder, entry.FullName);
                if (path == without)
                {
                    continue;
                }

                states[path] = StateOf(entry);
                if (entry is DirectoryInfo { LinkTarget: null } child)
                {
                    Add(child);
                }
            }
        }
    }

    /// <summary>Fails, naming the files, unless two states are the same.</summary>
    public static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        var differing = expected.Keys.Union(actual.Keys)
            .Where(k => expected.GetValueOrDefault(k) != actual.GetValueOrDefault(k))
            .Select(k => $"{k}: {(expected.ContainsKey(k) ? actual.ContainsKey(k) ? "changed" : "gone" : "new")}");
        Assert.Empty(differing);
    }

    private static string StateOf(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo || entry.LinkTarget is not null)
        {
            return entry.LinkTarget is { } target ? $"link to {target}" : "folder";
        }

        try
        {
            return $"{entry.LastWriteTimeUtc.Ticks} {Convert.ToHexString(File.ReadAllBytes(entry.FullName))}";
        }
        catch (IOException)
        {
            return "unreadable";
        }
    }
}
