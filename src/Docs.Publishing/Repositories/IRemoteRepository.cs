using System.Collections.Immutable;
using Docs.Model;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Repositories;

/// <summary>
/// A repository elsewhere that READMEs are published to: by git, or by GitHub's API. All that both have in common is in
/// <see cref="RepositoryPublication"/>. Every method throws <see cref="RemoteException"/> if the remote does not answer.
/// </summary>
internal interface IRemoteRepository : IDisposable
{
    GitAddress Address { get; }

    /// <summary>Lists all branches.</summary>
    Task<RemoteHeads> LoadHeadsAsync(CancellationToken ct);

    /// <summary>Loads the objects that a plan needs.</summary>
    /// <param name="state">What is loaded already.</param>
    /// <param name="files">What the plan is made from: its targets are those that may need objects next.</param>
    /// <returns>The state with the objects; null if branches changed since they were listed.</returns>
    Task<RepositoryState?> TryLoadAsync(RepositoryState state, PublishOptions options, ImmutableArray<TargetFiles> files, MissingObjects missing, CancellationToken ct);

    /// <summary>The content of blobs, by id.</summary>
    Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadBlobsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Makes planned commits. No branch has them yet, so that a failure changes nothing that anybody sees.</summary>
    /// <param name="plans">In an order in which a commit comes after its parent.</param>
    /// <returns>The id of each: that of the plan, except where the remote makes another commit of the same content.</returns>
    Task<IReadOnlyList<CommitId>> MakeCommitsAsync(IReadOnlyList<TargetPlan> plans, CancellationToken ct);

    /// <summary>
    /// Moves branches, each only if it is at the expected commit. Where the remote can, all of them or none; else one
    /// after the other, and none after one that had to stay unchanged or that others are based on moved.
    /// </summary>
    Task<PushAnswer> MoveBranchesAsync(IReadOnlyCollection<RefUpdate> updates, CancellationToken ct);

    /// <summary>Starts again without what is kept locally, if that may have caused a failure.</summary>
    /// <returns>Whether it may have, so that everything has to be loaded again.</returns>
    Task<bool> TryStartAnewAsync(IOException failure, CancellationToken ct);
}
