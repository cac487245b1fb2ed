namespace Docs.Model.Manifests;

/// <summary>Paths inside a git repository: relative, separated by <c>/</c>.</summary>
public static class RepositoryPath
{
    /// <summary>The shortest path of the same meaning, <c>.</c> for an empty one.</summary>
    public static string Clean(string path)
    {
        if (IsClean(path))
        {
            return path;
        }

        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var clean = string.Join('/', parts);
        return path.StartsWith('/') ? "/" + clean : clean.Length == 0 ? "." : clean;
    }

    /// <summary>A file in a directory, clean.</summary>
    public static string Join(string directory, string file) =>
        directory == "." ? Clean(file) : Clean(directory + "/" + file);

    /// <summary>Whether the path is relative and stays below where it starts.</summary>
    public static bool StaysInside(string path) =>
        !path.StartsWith('/') && Clean(path) is var clean && clean != ".." && !clean.StartsWith("../", StringComparison.Ordinal);

    private static bool IsClean(string path)
    {
        if (path.Length == 0 || path[0] is '/' || path[^1] is '/' || path.Contains("//", StringComparison.Ordinal))
        {
            return false;
        }

        return !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal);
    }
}
