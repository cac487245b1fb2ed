namespace Docs.Transport.Files;

/// <summary>Something that a folder holds.</summary>
/// <param name="Name">The file name.</param>
public readonly record struct ListedEntry(string Name, ListedKind Kind);
