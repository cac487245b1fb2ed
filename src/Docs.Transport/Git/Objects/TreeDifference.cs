namespace Docs.Transport.Git.Objects;

/// <summary>A change of one path of a tree.</summary>
/// <param name="Item">The new file; never a folder. Null where the path is removed, a folder with all its content.</param>
internal sealed record TreeDifference(string Path, GitTreeItem? Item);
