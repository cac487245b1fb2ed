using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Publishing.Hub;

namespace Docs.Pipeline.Results.Hub;

/// <summary>What was published to Docker Hub, or with a dry run would be.</summary>
/// <param name="IsDryRun">Whether nothing was sent.</param>
/// <param name="Repositories">All that were looked at, by target and image.</param>
/// <param name="Findings">Sorted by place.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record PublishHubResult(bool IsDryRun, ImmutableArray<HubOutcome> Repositories, IReadOnlyList<Finding> Findings, TimeSpan Elapsed)
{
    /// <summary>Targets that findings stopped as a whole.</summary>
    public ImmutableArray<Target> Stopped { get; init; } = [];

    /// <summary>Images of which no README may be published; sorted.</summary>
    public ImmutableArray<ImageName> Refused { get; init; } = [];

    public int Count(HubState state) => Repositories.Count(r => r.State == state);
}
