using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.GitHub.Commits;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.GraphQl;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Git.Objects;
using Octokit;

namespace Docs.Publishing.GitHub;

/// <summary>The branches and objects of one repository in git's terms: what <see cref="References"/> and <see cref="GitObjects"/> have, without Octokit's models.</summary>
internal sealed class RepositoryObjects(GitHubSession session, RepositoryName repository)
{
    private const string Heads = "heads/";
    private const string HeadRefs = "refs/" + Heads;

    // Blobs in a query that is not halved after a failure, but repeated.
    private const int SmallQuery = BlobQuery.Size / 8;

    // The id by which GraphQL knows the repository; null until the branches are listed.
    private string? _id;

    /// <summary>All branches, and which of them is the main one. A repository without a commit has a main branch too.</summary>
    public async Task<RemoteHeads> LoadHeadsAsync(CancellationToken ct)
    {
        var loaded = session.References.LoadRepositoryAsync(repository, ct);
        var listed = LoadBranchesAsync(ct);
        await Task.WhenAll(loaded, listed).ConfigureAwait(false);
        var own = await loaded.ConfigureAwait(false);
        _id = own.NodeId;
        return new(BranchName.TryParse(own.DefaultBranch, out var name) ? name : null, await listed.ConfigureAwait(false));
    }

    /// <summary>The commit of each branch.</summary>
    public async Task<ImmutableDictionary<BranchName, CommitId>> LoadBranchesAsync(CancellationToken ct)
    {
        var branches = ImmutableDictionary.CreateBuilder<BranchName, CommitId>();
        try
        {
            foreach (var reference in await session.References.LoadMatchingAsync(repository, Heads, ct).ConfigureAwait(false))
            {
                if (reference.Ref.StartsWith(HeadRefs, StringComparison.Ordinal) && BranchName.TryParse(reference.Ref[HeadRefs.Length..], out var branch))
                {
                    branches[branch] = IdOf(reference);
                }
            }
        }
        catch (GitHubException e) when (e.Failure.Kind == GitHubFailureKind.Conflict)
        {
            // GitHub's answer about a repository without a commit.
        }

        return branches.ToImmutable();
    }

    /// <summary>The commit that a branch is at; null without such a branch.</summary>
    public async Task<CommitId?> FindHeadAsync(BranchName branch, CancellationToken ct)
    {
        try
        {
            return IdOf(await session.References.LoadAsync(repository, Heads + branch, ct).ConfigureAwait(false));
        }
        catch (GitHubException e) when (e.Failure.Kind == GitHubFailureKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>Moves branches together: all of them, or none. Their branches were listed before.</summary>
    /// <exception cref="GitHubException">None was moved; after an uncertain failure, all may have been. Also <see cref="GitHubFailureKind.Unsupported"/> where the server cannot do that.</exception>
    public Task MoveBranchesAsync(IReadOnlyList<BranchMove> moves, CancellationToken ct) =>
        session.References.MoveAsync(_id ?? throw new GitHubException(new(GitHubFailureKind.Unsupported, "the repository has no id for GraphQL")), moves, ct);

    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Invalid"/> where the branch exists.</exception>
    public Task CreateBranchAsync(BranchName branch, CommitId commit, CancellationToken ct) =>
        session.References.CreateAsync(repository, Heads + branch, commit, ct);

    /// <param name="force">Whether the branch may lose commits.</param>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Invalid"/> where commits would be lost.</exception>
    public Task MoveBranchAsync(BranchName branch, CommitId commit, bool force, CancellationToken ct) =>
        session.References.UpdateAsync(repository, Heads + branch, commit, force, ct);

    /// <summary>A commit with all its fields.</summary>
    public async Task<GitCommit> LoadCommitAsync(CommitId id, CancellationToken ct)
    {
        var commit = await session.Objects.LoadCommitAsync(repository, id, ct).ConfigureAwait(false);
        return FieldsOf(id, commit.Tree, commit.Parents, commit.Author, commit.Committer, commit.Message, commit.Verification).Restore();
    }

    /// <summary>The last commits of a branch, by id; their times are in UTC.</summary>
    public async Task<ImmutableDictionary<CommitId, GitCommit>> LoadHistoryAsync(CommitId from, int depth, CancellationToken ct)
    {
        var commits = await session.Objects.LoadHistoryAsync(repository, from, depth, ct).ConfigureAwait(false);
        return commits
            .Select(c => FieldsOf(IdOf(c.Sha), c.Commit.Tree, c.Parents, c.Commit.Author, c.Commit.Committer, c.Commit.Message, c.Commit.Verification))
            .ToImmutableDictionary(f => f.Id, f => f.Approximate());
    }

    /// <summary>A tree with all below it.</summary>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.Other"/> where the tree is too large for one answer.</exception>
    public async Task<GitTree> LoadTreeAsync(string id, CancellationToken ct)
    {
        var tree = await session.Objects.LoadTreeAsync(repository, id, ct).ConfigureAwait(false);
        return tree.Truncated
            ? throw new GitHubException(new(GitHubFailureKind.Other, "the repository has more files than GitHub lists at once (100,000, or 7 MB of names); publish it by git"))
            : GitTree.Of(tree.Tree.Select(i => new TreeEntry(i.Mode, i.Sha, i.Path)), id);
    }

    /// <summary>The content of blobs, by id.</summary>
    public async Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadBlobsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var texts = ids.Count < 2 ? [] : await Task.WhenAll(ids.Chunk(BlobQuery.Size).Select(chunk => LoadTextsAsync(chunk, ct))).ConfigureAwait(false);
        var blobs = ImmutableDictionary.CreateRange(StringComparer.Ordinal, texts.SelectMany(t => t));
        foreach (var id in ids.Where(i => !blobs.ContainsKey(i)))
        {
            var blob = await session.Objects.LoadBlobAsync(repository, id, ct).ConfigureAwait(false);
            blobs = blobs.SetItem(id, Convert.FromBase64String(blob.Content));
        }

        return blobs;
    }

    /// <summary>Makes a tree.</summary>
    /// <param name="from">The tree that it differs from; null for an empty one.</param>
    /// <returns>Its id.</returns>
    public async Task<string> CreateTreeAsync(string? from, IReadOnlyList<TreeChange> changes, CancellationToken ct) =>
        (await session.Objects.CreateTreeAsync(repository, from, changes, ct).ConfigureAwait(false)).Sha;

    /// <summary>Makes a commit.</summary>
    /// <param name="isSigned">See <see cref="GitObjects.CreateCommitAsync"/>.</param>
    /// <returns>Its id.</returns>
    public async Task<CommitId> CreateCommitAsync(CommitDraft draft, bool isSigned, CancellationToken ct) =>
        IdOf((await session.Objects.CreateCommitAsync(repository, draft, isSigned, ct).ConfigureAwait(false)).Sha);

    /// <summary>The content of blobs by few requests, by id; those that GraphQL does not give are left out.</summary>
    private async Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadTextsAsync(string[] ids, CancellationToken ct)
    {
        var isSmall = ids.Length <= SmallQuery;
        try
        {
            return await session.Objects.LoadTextsAsync(repository, ids, isRepeatable: isSmall, ct).ConfigureAwait(false);
        }
        catch (GitHubException e) when (!isSmall && MayBeTooLarge(e.Failure.Kind))
        {
            var half = ids.Length / 2;
            var first = await LoadTextsAsync(ids[..half], ct).ConfigureAwait(false);
            return first.SetItems(await LoadTextsAsync(ids[half..], ct).ConfigureAwait(false));
        }
        catch (GitHubException e) when (isSmall && IsRefused(e.Failure.Kind))
        {
            // The REST API has them too, one by one.
            return ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
        }
    }

    private static bool MayBeTooLarge(GitHubFailureKind failure) =>
        IsRefused(failure) || failure is GitHubFailureKind.TimedOut or GitHubFailureKind.Unreachable;

    private static bool IsRefused(GitHubFailureKind failure) => failure is GitHubFailureKind.Invalid or GitHubFailureKind.Other or GitHubFailureKind.ServerError;

    private static CommitFields FieldsOf(
        CommitId id, GitReference tree, IReadOnlyList<GitReference> parents, Committer author, Committer committer, string message, Verification? verification) =>
        new(id, tree.Sha, [.. parents.Select(p => IdOf(p.Sha))], PersonOf(author), PersonOf(committer), message, verification?.Payload);

    private static CommitPerson PersonOf(Committer person) => new(person.Name ?? "", person.Email ?? "", person.Date);

    private static CommitId IdOf(Reference reference) => IdOf(reference.Object.Sha);

    private static CommitId IdOf(string? sha) =>
        CommitId.TryParse(sha, out var id) ? id : throw new GitHubException(new(GitHubFailureKind.Other, "the answer has no commit's id where one is expected"));
}
