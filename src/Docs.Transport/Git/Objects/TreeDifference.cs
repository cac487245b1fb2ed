namespace Docs.Transport.Git.Objects;

/// <summary>What has to happen to one path of a tree.</summary>
/// <param name="Item">What is put there, no folder; null where what is there is removed, a folder with all that is in it.</param>
internal sealed record TreeDifference(string Path, GitTreeItem? Item);
