using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Sync;

/// <summary>Notices that a library folder is not there to be written to.</summary>
public static class ForeignLibrary
{
    /// <summary>
    /// A finding where the library folder is the <c>library</c> at the top of a repository in which the fragments are
    /// not, as in a checkout of the official images; else null.
    /// </summary>
    public static Finding? Find(Configuration configuration)
    {
        var library = Path.TrimEndingDirectorySeparator(configuration.LibraryFolder);
        var top = Path.GetDirectoryName(library);
        return Path.GetFileName(library) == "library" && IsTop(top) && !RealPath.IsInside(configuration.SourceFolder, top!)
            ? Catalogue.LibraryIsForeign(new(DisplayPath.Of(library, configuration.CurrentFolder)))
            : null;
    }

    // A file in a linked work tree or a submodule, else a folder.
    private static bool IsTop(string? folder) => folder is not null && Path.Exists(Path.Join(folder, ".git"));
}
