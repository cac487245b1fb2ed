namespace Docs.Transport.Git.Reading;

/// <summary>A path that is in a folder of a repository, but was not taken.</summary>
/// <param name="Name">Below the folder, with slashes.</param>
/// <param name="Reason">As in <c>a symbolic link</c>.</param>
public sealed record LeftOutFile(string Name, string Reason);
