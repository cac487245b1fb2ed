using Docs.Transport.Files;

namespace Docs.Sources.Files;

/// <summary>The files outside a folder that symbolic links in it lead to.</summary>
public static class LinkedInputs
{
    /// <summary>Each file that a link in the folder leads to, and each link on the way there; they need not exist.</summary>
    /// <param name="folder">A full path.</param>
    /// <returns>Full paths without links among their folders.</returns>
    public static IEnumerable<string> Of(string folder) =>
        (FolderListing.Find(folder) ?? []).Where(e => e.Kind == ListedKind.Link).SelectMany(e => StepsOf(Path.Join(folder, e.Name)));

    private static IReadOnlyList<string> StepsOf(string link)
    {
        try
        {
            return RealPath.StepsOf(link);
        }
        catch (IOException)
        {
            // The links go in a circle; whoever reads the file says so.
            return [];
        }
    }
}
