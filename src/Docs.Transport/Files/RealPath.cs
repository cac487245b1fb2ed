namespace Docs.Transport.Files;

/// <summary>Where a path really leads.</summary>
public static class RealPath
{
    // As many as Linux follows before it gives up.
    private const int MaxLinks = 40;

    /// <summary>
    /// The full path with every symbolic link on its way replaced by what it leads to; parts that do not exist stay.
    /// </summary>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static string Of(string path) => StepsOf(path)[^1];

    /// <summary>
    /// All that decides where a path leads: each symbolic link on its way, and at last the path itself. None of them has a
    /// link among its folders.
    /// </summary>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static IReadOnlyList<string> StepsOf(string path)
    {
        var steps = new List<string>();
        var full = Path.GetFullPath(path);
        while (steps.Count <= MaxLinks)
        {
            if (FollowFirstLink(full) is not var (link, next))
            {
                steps.Add(full);
                return steps;
            }

            steps.Add(link);
            full = next;
        }

        throw new IOException($"too many symbolic links on the way to '{path}'");
    }

    /// <summary>Whether a full path is a folder or lies below it.</summary>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static (string Link, string Next)? FollowFirstLink(string full)
    {
        for (var end = NextSeparator(full, Path.GetPathRoot(full)!.Length); ; end = NextSeparator(full, end + 1))
        {
            var prefix = full[..end];
            if (new FileInfo(prefix).LinkTarget is { } target)
            {
                return (prefix, Path.GetFullPath(Path.Join(Path.Combine(Path.GetDirectoryName(prefix)!, target), full[end..])));
            }

            if (end == full.Length)
            {
                return null;
            }
        }
    }

    private static int NextSeparator(string path, int from)
    {
        var at = from >= path.Length ? -1 : path.IndexOf(Path.DirectorySeparatorChar, from);
        return at < 0 ? path.Length : at;
    }
}
