using System.Collections.Immutable;
using Docs.Model;
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
    /// <summary>The images whose published READMEs stay, because the new ones must not go out; sorted.</summary>
    public ImmutableArray<ImageName> Refused { get; init; } = [];

    /// <summary>What the READMEs were made from.</summary>
    public PublishedSources Sources { get; init; } = PublishedSources.Elsewhere;

    /// <summary>What <c>docs check</c> finds in images that change, and did not find in what is published; null where that is not known.</summary>
    public NewFindings? NewFindings { get; init; }

    public int Count(TargetState state) => Targets.Count(t => t.Plan.State == state);
}
