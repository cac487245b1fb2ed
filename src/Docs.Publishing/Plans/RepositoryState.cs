using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>The loaded objects of a remote repository. A plan reports which more it needs.</summary>
/// <param name="Heads">All its branches.</param>
internal sealed record RepositoryState(RemoteHeads Heads)
{
    /// <summary>By id.</summary>
    public ImmutableDictionary<CommitId, GitCommit> Commits { get; init; } = ImmutableDictionary<CommitId, GitCommit>.Empty;

    /// <summary>What commits hold, by the commit's id.</summary>
    public ImmutableDictionary<CommitId, GitTree> Trees { get; init; } = ImmutableDictionary<CommitId, GitTree>.Empty;

    /// <summary>What files hold, by id.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Blobs { get; init; } = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>How many commits of the main branch are known, at most.</summary>
    public int History { get; init; } = 1;

    public ObjectFormat Format => Heads.Branches.Values.Any(c => c.IsSha256) ? ObjectFormat.Sha256 : ObjectFormat.Sha1;

    /// <summary>The commit that a branch is at; null without one.</summary>
    public CommitId? Head(BranchName branch) => Heads.Branches.TryGetValue(branch, out var commit) ? commit : null;
}
