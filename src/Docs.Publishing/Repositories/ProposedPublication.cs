using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.Plans;

namespace Docs.Publishing.Repositories;

/// <summary>Which targets are proposed by pull requests, and which are published because everything before was accepted.</summary>
internal static class ProposedPublication
{
    /// <summary>Runs a publication with pull requests.</summary>
    /// <param name="run">Plans or publishes targets.</param>
    public static async Task<ImmutableArray<TargetPlan>> RunAsync(
        PublishOptions options,
        IReadOnlyList<TargetReadmes> targets,
        Func<PublishOptions, IReadOnlyList<TargetReadmes>, CancellationToken, Task<ImmutableArray<TargetPlan>>> run,
        Propose propose,
        CancellationToken ct)
    {
        // In a repository for each target, none is made from another one.
        if (options.PullRequests!.Scope == PullRequestScope.Target || options.Settings.Layout == GitLayout.Repository)
        {
            return await propose(options, await run(options, targets, ct).ConfigureAwait(false), targets, [], ct).ConfigureAwait(false);
        }

        var followers = targets.Where(t => t.Target != Target.Library).ToList();
        var library = targets.Where(t => t.Target == Target.Library).ToList();
        if (library.Count == 0)
        {
            return
            [
                .. followers.Select(t => new TargetPlan(t.Target, Branch: null, TargetState.Failed)
                {
                    Failure = "'publish.github.pull-request.scope' is 'all': architectures are published when the pull request of 'library' is merged; name the target 'library' too",
                }),
            ];
        }

        var first = await propose(options, await run(options, library, ct).ConfigureAwait(false), library, [.. followers.Select(f => f.Target)], ct).ConfigureAwait(false);
        if (first[0] is { State: TargetState.Unchanged, Into: null })
        {
            return first.AddRange(followers.Count == 0 ? [] : await run(options with { PullRequests = null, PullRequestBranch = null }, followers, ct).ConfigureAwait(false));
        }

        // Architectures are what the main branch will be, and one commit.
        var isProposed = first[0].State is TargetState.Proposed or TargetState.Planned;
        return first.AddRange(followers.Select(t => new TargetPlan(t.Target, Branch: null, isProposed ? TargetState.Proposed : first[0].State)
        {
            PullRequest = first[0].PullRequest,
            Failure = first[0].Failure,
        }));
    }
}
