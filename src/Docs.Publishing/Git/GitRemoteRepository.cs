using System.Collections.Immutable;
using Docs.Model;
using Docs.Publishing.Plans;
using Docs.Publishing.Repositories;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Git;

/// <summary>A repository that is reached by git: commits are made in a local copy, and all branches are pushed at once.</summary>
internal sealed class GitRemoteRepository(PublishedRepository repository) : IRemoteRepository
{
    private bool _isListed;

    public GitAddress Address => repository.Address;

    public async Task<RemoteHeads> LoadHeadsAsync(CancellationToken ct)
    {
        var heads = await repository.AskAsync(ct).ConfigureAwait(false);
        _isListed = true;
        return heads;
    }

    public async Task<RepositoryState?> TryLoadAsync(
        RepositoryState state, PublishOptions options, ImmutableArray<TargetFiles> files, MissingObjects missing, CancellationToken ct)
    {
        var loader = new RepositoryLoader(repository, state);
        return await loader.TryLoadAsync(options, files, missing, ct).ConfigureAwait(false) ? loader.State : null;
    }

    public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadBlobsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        repository.LoadBlobsAsync(ids, ct);

    /// <inheritdoc/>
    /// <remarks>The ids are those that git reports: git may keep a file mode of an old tree that it does not list.</remarks>
    public async Task<IReadOnlyList<CommitId>> MakeCommitsAsync(IReadOnlyList<TargetPlan> plans, CancellationToken ct)
    {
        var restored = plans.SelectMany(p => p.Steps!.Restored).ToList();
        if (restored.Count > 0)
        {
            await repository.FetchBlobsAsync(restored, ct).ConfigureAwait(false);
        }

        return await repository.ImportAsync(new ImportStream(plans).WriteAsync, ct).ConfigureAwait(false);
    }

    public Task<PushAnswer> MoveBranchesAsync(IReadOnlyCollection<RefUpdate> updates, CancellationToken ct) => repository.PushAsync(updates, ct);

    public async Task<bool> TryStartAnewAsync(IOException failure, CancellationToken ct)
    {
        if (!repository.MayBeDamaged(failure))
        {
            return false;
        }

        await repository.StartAnewAsync(ct).ConfigureAwait(false);
        return true;
    }

    /// <summary>Stores the fetched and created objects in the cache, unless the remote never answered.</summary>
    public void Dispose()
    {
        if (_isListed)
        {
            repository.Keep();
        }

        repository.Dispose();
    }
}
