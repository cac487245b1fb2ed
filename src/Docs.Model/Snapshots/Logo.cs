namespace Docs.Model.Snapshots;

/// <summary>An image's picture.</summary>
/// <param name="FileName"><c>logo.png</c> or <c>logo.svg</c>.</param>
/// <param name="Commit">The commit of the documentation repository that last touched it; null if unknown.</param>
/// <param name="IsAsked">Whether the lock file or git has an answer, perhaps that there is no commit.</param>
public sealed record Logo(string FileName, CommitId? Commit, bool IsAsked)
{
    /// <summary>Why nobody could tell the commit; null where somebody could, or was not asked.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the commit is one that may be known elsewhere, and not one that is known not to be there yet.</summary>
    public bool IsUnknown => Commit is null && !IsAsked;
}
