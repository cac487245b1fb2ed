using Docs.Model;

namespace Docs.Sources.Library;

/// <summary>The commit that something of the lock file was read from.</summary>
/// <param name="Date">When it was made, in the form of ISO 8601; null where that is not recorded.</param>
public sealed record LockedCommit(CommitId Commit, string? Date);
