using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Publishing.Plans;

namespace Docs.Pipeline.Results;

/// <summary>What was published, or with <see cref="Requests.PublishReadmesRequest.IsDryRun"/> would be.</summary>
/// <param name="IsDryRun">Whether nothing was pushed.</param>
/// <param name="Targets">All that were asked for, <c>library</c> first.</param>
/// <param name="Findings">Sorted by place.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record PublishReadmesResult(bool IsDryRun, ImmutableArray<PublishedTarget> Targets, IReadOnlyList<Finding> Findings, TimeSpan Elapsed)
{
    public int Count(TargetState state) => Targets.Count(t => t.Plan.State == state);
}
