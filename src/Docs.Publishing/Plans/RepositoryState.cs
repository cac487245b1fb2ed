using System.Collections.Immutable;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>What is known of a repository elsewhere; plans say what more they need.</summary>
/// <param name="Heads">All its branches.</param>
internal sealed record RepositoryState(RemoteHeads Heads)
{
    /// <summary>By id.</summary>
    public ImmutableDictionary<string, GitCommit> Commits { get; init; } = ImmutableDictionary<string, GitCommit>.Empty;

    /// <summary>What commits hold, by the commit's id.</summary>
    public ImmutableDictionary<string, GitTree> Trees { get; init; } = ImmutableDictionary<string, GitTree>.Empty;

    /// <summary>What files hold, by id.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Blobs { get; init; } = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>How many commits of the main branch are known, at most.</summary>
    public int History { get; init; } = 1;

    public ObjectFormat Format => ObjectFormat.Of(Heads.Branches.Values.FirstOrDefault() ?? "");

    /// <summary>The commit that a branch is at; null without one.</summary>
    public string? Head(string branch) => Heads.Branches.GetValueOrDefault(branch);
}
