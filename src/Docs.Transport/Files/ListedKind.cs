namespace Docs.Transport.Files;

/// <summary>What an entry of a folder is, without following it.</summary>
public enum ListedKind
{
    /// <summary>A file, or anything that is neither of the others.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, whatever it leads to.</summary>
    Link,
}
