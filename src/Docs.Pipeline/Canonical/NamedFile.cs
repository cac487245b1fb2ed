namespace Docs.Pipeline.Canonical;

/// <summary>A file that has a canonical form.</summary>
/// <param name="FullPath">Where it is, without symbolic links on the way.</param>
/// <param name="Path">What findings call it.</param>
/// <param name="IsNamed">Whether the command line names the file itself, and not only a folder above it.</param>
public sealed record NamedFile(string FullPath, string Path, bool IsNamed);
