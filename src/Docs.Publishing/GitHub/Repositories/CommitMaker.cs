using Docs.Model;
using Docs.Publishing.GitHub.Commits;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>Makes planned commits by GitHub's API: a tree in pieces, then the commit. No branch has them yet.</summary>
/// <param name="isSigned">Whether GitHub signs the commits and names their author; their ids are then others than planned.</param>
internal sealed class CommitMaker(RepositoryObjects objects, bool isSigned)
{
    // A piece of fewer bytes is not too large, whatever GitHub says.
    private const int SmallPiece = TreePieces.Limit / 16;

    private readonly HashSet<string> _existing = new(StringComparer.Ordinal);
    private readonly Dictionary<CommitId, CommitId> _made = [];
    private readonly Dictionary<CommitId, CommitId?> _parents = [];

    /// <summary>Takes note of the files of a tree that the repository has: they need not be sent.</summary>
    public void AddExisting(GitTree tree)
    {
        foreach (var item in tree.Items.Values)
        {
            if (item.Folder is { } folder)
            {
                AddExisting(folder);
            }
            else
            {
                _existing.Add(item.Id!);
            }
        }
    }

    /// <summary>The parent of a commit that was made here; null for a first commit, and for commits of others.</summary>
    public CommitId? FindParent(CommitId made) => _parents.GetValueOrDefault(made);

    /// <summary>Makes the commit of a plan.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="GitHubException">A call failed. Nothing is lost: the next run makes the same objects again.</exception>
    public async Task<CommitId> MakeAsync(TargetPlan plan, CancellationToken ct)
    {
        var steps = plan.Steps!;
        var tree = steps.From.Items.IsEmpty ? null : steps.From.IdIn(ObjectFormat.Sha1);
        foreach (var piece in TreePieces.Split(TreePieces.ChangesOf(steps, _existing)))
        {
            tree = await CreateTreeAsync(tree, piece, ct).ConfigureAwait(false);
        }

        if (tree != steps.Draft.Tree)
        {
            throw new GitHubException(new(GitHubFailureKind.Other, $"the tree of '{plan.Target}' is {tree}, expected {steps.Draft.Tree}"));
        }

        _existing.UnionWith(steps.Contents.Keys);
        var parent = steps.Draft.Parent is { } planned ? _made.GetValueOrDefault(planned, planned) : default(CommitId?);
        var commit = await objects.CreateCommitAsync(steps.Draft with { Parent = parent }, isSigned, ct).ConfigureAwait(false);
        _made[plan.Commit!.Value] = commit;
        _parents[commit] = parent;
        return commit;
    }

    private async Task<string> CreateTreeAsync(string? from, IReadOnlyList<TreeChange> changes, CancellationToken ct)
    {
        try
        {
            return await objects.CreateTreeAsync(from, changes, ct).ConfigureAwait(false);
        }
        catch (GitHubException e) when (MayBeTooLarge(e.Failure.Kind, changes))
        {
            var half = changes.Count / 2;
            var first = await CreateTreeAsync(from, [.. changes.Take(half)], ct).ConfigureAwait(false);
            return await CreateTreeAsync(first, [.. changes.Skip(half)], ct).ConfigureAwait(false);
        }
    }

    private static bool MayBeTooLarge(GitHubFailureKind failure, IReadOnlyList<TreeChange> changes) =>
        failure is GitHubFailureKind.Invalid or GitHubFailureKind.ServerError or GitHubFailureKind.TimedOut
        && changes.Count > 1 && changes.Sum(TreePieces.SizeOf) > SmallPiece;
}
