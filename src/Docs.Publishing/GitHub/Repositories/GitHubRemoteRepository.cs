using System.Collections.Immutable;
using Docs.Model;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.Plans;
using Docs.Publishing.Repositories;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>A repository that is reached by GitHub's API: without git, and without a local copy.</summary>
internal sealed class GitHubRemoteRepository : IRemoteRepository
{
    private const string Reading = "Contents: read";
    private const string Writing = "Contents: write";

    // Requests at a time. GitHub allows 100, but of all programs that use the token.
    private const int Reads = 8;

    private readonly RepositoryObjects _objects;
    private readonly CommitMaker _maker;
    private readonly BranchMover _mover;
    private readonly SemaphoreSlim _reads = new(Reads);

    /// <param name="isSigned">See <see cref="CommitMaker"/>.</param>
    public GitHubRemoteRepository(GitAddress address, RepositoryObjects objects, bool isSigned, Func<CancellationToken, Task> pause)
    {
        (Address, _objects, _maker) = (address, objects, new(objects, isSigned));
        _mover = new(objects, _maker.FindParent, pause);
    }

    public GitAddress Address { get; }

    public Task<RemoteHeads> LoadHeadsAsync(CancellationToken ct) => CallAsync("list the branches", Reading, () => _objects.LoadHeadsAsync(ct));

    public async Task<RepositoryState?> TryLoadAsync(
        RepositoryState state, PublishOptions options, ImmutableArray<TargetFiles> files, MissingObjects missing, CancellationToken ct)
    {
        var heads = missing.Branches.Select(b => state.Head(b)!.Value);
        var parents = missing.Parents.Select(b => state.Commits[state.Head(b)!.Value].Parents[0]);
        var commits = heads.Concat(parents).Distinct().Select(id => LoadCommitAsync(id, ct)).ToList();
        var blobs = LoadBlobsAsync(missing.Blobs, ct);
        var main = RepositoryPlanner.MainBranchOf(state, options)!;
        var history = missing.History == 0
            ? Task.FromResult(ImmutableDictionary<CommitId, GitCommit>.Empty)
            : CallAsync($"read the commits of '{main}'", Reading, () => _objects.LoadHistoryAsync(state.Head(main)!.Value, missing.History, ct));
        await Task.WhenAll([.. commits, blobs, history]).ConfigureAwait(false);
        foreach (var (id, commit, tree) in await Task.WhenAll(commits).ConfigureAwait(false))
        {
            _maker.AddExisting(tree);
            state = state with { Commits = state.Commits.SetItem(id, commit), Trees = state.Trees.SetItem(id, tree) };
        }

        return state with
        {
            // Those of the history have no offsets of their times.
            Commits = (await history.ConfigureAwait(false)).SetItems(state.Commits),
            Blobs = state.Blobs.SetItems(await blobs.ConfigureAwait(false)),
            History = Math.Max(state.History, missing.History),
        };
    }

    public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadBlobsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) => ids.Count == 0
        ? Task.FromResult(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty)
        : CallAsync("read files", Reading, () => _objects.LoadBlobsAsync(ids, ct));

    public async Task<IReadOnlyList<CommitId>> MakeCommitsAsync(IReadOnlyList<TargetPlan> plans, CancellationToken ct)
    {
        var made = new List<CommitId>(plans.Count);
        foreach (var plan in plans)
        {
            made.Add(await CallAsync($"make the commit of '{plan.Target}'", Writing, () => _maker.MakeAsync(plan, ct)).ConfigureAwait(false));
        }

        return made;
    }

    public Task<PushAnswer> MoveBranchesAsync(IReadOnlyCollection<RefUpdate> updates, CancellationToken ct) => _mover.MoveAsync(updates, ct);

    // Nothing is kept.
    public Task<bool> TryStartAnewAsync(IOException failure, CancellationToken ct) => Task.FromResult(false);

    public void Dispose() => _reads.Dispose();

    private async Task<LoadedCommit> LoadCommitAsync(CommitId id, CancellationToken ct)
    {
        await _reads.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            // A commit that a branch just left is still there.
            return await CallAsync($"read the commit {id}", Reading, async () =>
            {
                var commit = await _objects.LoadCommitAsync(id, ct).ConfigureAwait(false);
                return new LoadedCommit(id, commit, await _objects.LoadTreeAsync(commit.Tree, ct).ConfigureAwait(false));
            }).ConfigureAwait(false);
        }
        finally
        {
            _reads.Release();
        }
    }

    private async Task<T> CallAsync<T>(string operation, string permission, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (GitHubException e)
        {
            throw GitHubAdvice.Explain(e, Address, operation, permission);
        }
    }

    private sealed record LoadedCommit(CommitId Id, GitCommit Commit, GitTree Tree);
}
