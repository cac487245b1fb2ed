using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Transport.Git.Reading;

/// <summary>The files below a folder of a repository.</summary>
/// <param name="Commit">Null for a folder that is no repository.</param>
/// <param name="Date">The committer's, ISO 8601 with an offset as in <c>2025-01-31T12:00:00+01:00</c>; null without a commit.</param>
/// <param name="Files">By their names below the folder, with slashes; byte for byte.</param>
/// <param name="LeftOut">What was not taken, sorted by name.</param>
public sealed record TreeFiles(
    CommitId? Commit, string? Date, IReadOnlyDictionary<string, byte[]> Files, ImmutableArray<LeftOutFile> LeftOut)
{
    /// <summary>1 MiB; the largest manifest has 60 KB.</summary>
    internal const int MaxFileLength = 1 << 20;

    /// <summary>Files below the folder; ten times as many as there are.</summary>
    internal const int MaxFiles = 5000;

    internal static string TooLarge(long length) => $"{length} bytes, more than {MaxFileLength}";
}
