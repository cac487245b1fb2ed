using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.GraphQl;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>
/// Moves branches: by one request, all or none, each only if it is at the expected commit. Where GitHub does not do that,
/// they are moved one after the other, so that one that is refused does not hold the others. The request for one branch
/// has no lease: the branch is read directly before it. A branch that only gets a new commit is moved without force, so
/// that GitHub itself refuses to lose a commit.
/// </summary>
/// <param name="findParent">The parent of a commit that was made in this run; null for others.</param>
/// <param name="pause">Waits before branches are read again whose move failed on the server.</param>
internal sealed class BranchMover(RepositoryObjects objects, Func<CommitId, CommitId?> findParent, Func<CancellationToken, Task> pause)
{
    private const string Permission = "Contents: write";

    // How often a move is sent whose answer is lost or an error of the server.
    private const int MaxAttempts = 3;

    // GitHub's words about a branch that somebody else moved, made or removed in the meantime; all with status 422.
    private static readonly string[] Moved = ["not a fast forward", "already exists", "does not exist"];

    private bool _canMoveTogether = true;

    /// <returns>The outcome for each branch. After a failure, further branches are held.</returns>
    public async Task<PushAnswer> MoveAsync(IReadOnlyCollection<RefUpdate> updates, CancellationToken ct) =>
        await TryMoveTogetherAsync(updates, ct).ConfigureAwait(false)
            ? new(updates.ToImmutableDictionary(u => u.Branch, _ => RefOutcome.Done), ImmutableDictionary<BranchName, string>.Empty)
            : await MoveOneByOneAsync(updates, ct).ConfigureAwait(false);

    /// <summary>Moves all branches by one request. Returns false if they are not all there, for whatever reason: each branch tells then.</summary>
    private async Task<bool> TryMoveTogetherAsync(IReadOnlyCollection<RefUpdate> updates, CancellationToken ct)
    {
        for (var attempt = 1; _canMoveTogether; attempt++)
        {
            try
            {
                if (attempt > 1 && await objects.LoadBranchesAsync(ct).ConfigureAwait(false) is var heads && updates.All(u => heads.TryGetValue(u.Branch, out var head) && head == u.Commit))
                {
                    return true;
                }

                await objects.MoveBranchesAsync([.. updates.Select(u => new BranchMove(u.Branch, u.Expected, u.Commit, IsForced(u)))], ct).ConfigureAwait(false);
                return true;
            }
            catch (GitHubException e) when (e.Failure.IsUncertain && attempt < MaxAttempts)
            {
                // It may be done: the branches tell. If it is not, it can be sent again, because it moves nothing twice.
                await pause(ct).ConfigureAwait(false);
            }
            catch (GitHubException e)
            {
                _canMoveTogether = e.Failure.Kind != GitHubFailureKind.Unsupported;
                return false;
            }
        }

        return false;
    }

    private bool IsForced(RefUpdate update) => update.Expected is { } head && head != update.Commit && findParent(update.Commit) != head;

    private async Task<PushAnswer> MoveOneByOneAsync(IReadOnlyCollection<RefUpdate> updates, CancellationToken ct)
    {
        var outcomes = ImmutableDictionary.CreateBuilder<BranchName, RefOutcome>();
        var reasons = ImmutableDictionary.CreateBuilder<BranchName, string>();
        var held = new HashSet<CommitId>();
        var isStopped = false;

        // First the branches that others need where they are.
        foreach (var update in updates.OrderBy(u => u.Expected != u.Commit))
        {
            var isHeld = isStopped || (findParent(update.Commit) is { } parent && held.Contains(parent));
            var (outcome, reason) = isHeld ? (RefOutcome.Held, null) : await MoveAsync(update, ct).ConfigureAwait(false);
            outcomes[update.Branch] = outcome;
            if (reason is not null)
            {
                reasons[update.Branch] = reason;
            }

            if (outcome != RefOutcome.Done)
            {
                held.Add(update.Commit);
                isStopped |= outcome == RefOutcome.Failed || update.Expected == update.Commit;
            }
        }

        return new(outcomes.ToImmutable(), reasons.ToImmutable());
    }

    private async Task<(RefOutcome Outcome, string? Reason)> MoveAsync(RefUpdate update, CancellationToken ct)
    {
        var (operation, isMoving) = ($"read the branch '{update.Branch}'", false);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var head = await objects.FindHeadAsync(update.Branch, ct).ConfigureAwait(false);
                if (head == update.Commit)
                {
                    return (RefOutcome.Done, null);
                }

                if (head != update.Expected)
                {
                    return (RefOutcome.Moved, $"it is at {head?.ToString() ?? "no commit"}, expected {update.Expected?.ToString() ?? "no branch"}");
                }

                (operation, isMoving) = ($"move the branch '{update.Branch}'", true);
                await (head is null
                    ? objects.CreateBranchAsync(update.Branch, update.Commit, ct)
                    : objects.MoveBranchAsync(update.Branch, update.Commit, IsForced(update), ct)).ConfigureAwait(false);
                return (RefOutcome.Done, null);
            }
            catch (GitHubException e) when (e.Failure.IsUncertain && attempt < MaxAttempts)
            {
                // It may be done: the branch tells.
                await pause(ct).ConfigureAwait(false);
            }
            catch (GitHubException e)
            {
                return (isMoving ? OutcomeOf(e.Failure) : RefOutcome.Failed, GitHubAdvice.Print(e, operation, Permission));
            }
        }
    }

    private static RefOutcome OutcomeOf(GitHubFailure failure) => failure.Kind switch
    {
        GitHubFailureKind.Conflict => RefOutcome.Moved,
        GitHubFailureKind.Invalid when Array.Exists(Moved, m => failure.Message.Contains(m, StringComparison.OrdinalIgnoreCase)) => RefOutcome.Moved,
        GitHubFailureKind.Invalid => RefOutcome.Refused,
        _ => RefOutcome.Failed,
    };
}
