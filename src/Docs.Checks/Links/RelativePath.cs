namespace Docs.Checks.Links;

/// <summary>A link's address that names no host.</summary>
internal static class RelativePath
{
    /// <summary>Whether it leads out of the folder that its README is in.</summary>
    public static bool LeavesFolder(string url)
    {
        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]).Replace('\\', '/');
        if (path.StartsWith('/'))
        {
            return true;
        }

        var depth = 0;
        foreach (var part in path.Split('/'))
        {
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }
}
