using System.Collections.Immutable;
using Docs.Model;
using Docs.Publishing.Plans;

namespace Docs.Publishing.Repositories;

/// <summary>Proposes branches that were pushed to whoever decides about them: opens, updates or closes pull requests.</summary>
/// <param name="plans">As they were applied.</param>
/// <param name="targets">What they were made from.</param>
/// <param name="followers">Targets that are published when a proposal is accepted.</param>
/// <returns>The plans with the result.</returns>
internal delegate Task<ImmutableArray<TargetPlan>> Propose(
    PublishOptions options, ImmutableArray<TargetPlan> plans, IReadOnlyList<TargetReadmes> targets, IReadOnlyList<Target> followers, CancellationToken ct);
