using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Proposals;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Addresses;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>
/// Opens, updates and closes the pull requests of a publication. Each is found again by a hidden line in its description,
/// so that no second one is opened for a target.
/// </summary>
internal sealed class PullRequestProposals(RepositoryPullRequests calls, GitAddress address)
{
    private const string Permission = "Pull requests: write";

    /// <summary>Settles the pull request of each target whose branch was pushed or that is up to date.</summary>
    /// <param name="plans">As they were applied.</param>
    /// <param name="followers">Targets that are published when a pull request is merged.</param>
    /// <returns>The same with the pages of pull requests, and the failures.</returns>
    public async Task<ImmutableArray<TargetPlan>> SettleAsync(
        PullRequestSettings settings, ImmutableArray<TargetPlan> plans, IReadOnlyList<TargetReadmes> targets, IReadOnlyList<Target> followers, CancellationToken ct)
    {
        var settled = ImmutableArray.CreateBuilder<TargetPlan>(plans.Length);
        var open = default(IReadOnlyList<OpenPullRequest>);
        foreach (var plan in plans)
        {
            try
            {
                open ??= await calls.LoadAsync(ct).ConfigureAwait(false);
                settled.Add(await SettleAsync(settings, plan, targets.First(t => t.Target == plan.Target).Namespace, followers, open, ct).ConfigureAwait(false));
            }
            catch (GitHubException e)
            {
                var failure = $"{address}: {GitHubAdvice.Print(e, $"settle the pull request of '{plan.Target}'", Permission)}";
                settled.Add(plan.State is TargetState.Stopped or TargetState.Failed ? plan : plan with { State = TargetState.Failed, Failure = failure });
            }
        }

        return settled.ToImmutable();
    }

    private async Task<TargetPlan> SettleAsync(
        PullRequestSettings settings, TargetPlan plan, string @namespace, IReadOnlyList<Target> followers, IReadOnlyList<OpenPullRequest> open, CancellationToken ct)
    {
        var existing = open.Where(p => ProposalText.IsFor(plan.Target, p.Body)).ToList();
        if (plan.State is not (TargetState.Published or TargetState.Unchanged))
        {
            return plan;
        }

        // Those from a branch that is configured no more are closed, too.
        var current = plan.Into is { } into ? existing.Find(p => p.Head == plan.Branch!.Value && p.Into == into.Value) : null;
        foreach (var other in existing.Where(p => p != current))
        {
            await calls.CloseAsync(other.Number, ProposalText.PrintClosed(plan.Target, other.Body), ct).ConfigureAwait(false);
        }

        if (plan.Into is null)
        {
            return plan;
        }

        var body = ProposalText.Print(plan, followers);
        if (current is null)
        {
            current = await CreateAsync(settings, plan, TargetText.Fill(settings.Title, plan.Target.Name, @namespace), body, ct).ConfigureAwait(false);
        }
        else if (!ProposalText.AreSame(current.Body, body))
        {
            await calls.UpdateAsync(current.Number, body, ct).ConfigureAwait(false);
        }

        if (settings.Labels.Except(current.Labels, StringComparer.OrdinalIgnoreCase).Any())
        {
            await calls.AddLabelsAsync(current.Number, settings.Labels, ct).ConfigureAwait(false);
        }

        return plan with { State = TargetState.Proposed, PullRequest = current.Page };
    }

    /// <summary>Opens a pull request; the one that is there, if the answer to an earlier attempt was lost.</summary>
    private async Task<OpenPullRequest> CreateAsync(PullRequestSettings settings, TargetPlan plan, string title, string body, CancellationToken ct)
    {
        OpenPullRequest? made;
        try
        {
            made = await calls.CreateAsync(plan.Branch!, plan.Into!, title, body, settings.IsDraft, ct).ConfigureAwait(false);
        }
        catch (GitHubException e) when (e.Failure.IsUncertain)
        {
            made = (await calls.LoadAsync(ct).ConfigureAwait(false)).FirstOrDefault(p => ProposalText.IsFor(plan.Target, p.Body) && p.Head == plan.Branch!.Value);
            if (made is null)
            {
                throw;
            }
        }

        if (settings.Reviewers.Count > 0)
        {
            await calls.RequestReviewersAsync(made.Number, settings.Reviewers, ct).ConfigureAwait(false);
        }

        return made;
    }
}
