namespace Docs.Sources.Files;

/// <summary>What a folder holds.</summary>
/// <param name="Name">The file name.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
public sealed record FolderEntry(string Name, bool IsFolder, bool IsLink);
