namespace Docs.Model.Snapshots;

/// <summary>An image's picture.</summary>
/// <param name="FileName"><c>logo.png</c> or <c>logo.svg</c>.</param>
/// <param name="Commit">The commit of the documentation repository that last touched it; null if unknown.</param>
/// <param name="IsAsked">Whether the lock file has an answer for it, perhaps that the commit cannot be known.</param>
public sealed record Logo(string FileName, string? Commit, bool IsAsked);
