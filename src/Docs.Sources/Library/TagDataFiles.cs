
namespace Docs.Sources.Library;

/// <summary>The files of the tag data, but for the manifests.</summary>
public static class TagDataFiles
{
    /// <summary>In the library folder, while a sync writes to it.</summary>
    public const string Journal = ".docs-sync.journal";

    /// <summary>In the library folder, while a sync runs.</summary>
    public const string Guard = ".docs-sync.lock";

    /// <summary>The full path of the lock file: in the library folder where there is none yet, and nobody said where.</summary>
    public static string LockFileOf(Configuration.Configuration configuration) =>
        configuration.LockFile ?? Path.Join(configuration.LibraryFolder, LockFile.FileName);
}
