using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Library;

namespace Docs.Sync;

/// <summary>What a sync does to the tag data.</summary>
/// <param name="Before">The tag data as it is.</param>
/// <param name="After">The tag data as it shall be; of each image either all as before or all as published.</param>
/// <param name="Changes">What that means, for each image whose manifest changes; sorted by image.</param>
/// <param name="Failed">Images that stay as they are because a host did not answer, sorted.</param>
/// <param name="Findings">Sorted by place.</param>
public sealed record SyncPlan(
    TagData Before, TagData After, EquatableList<ImageChange> Changes, EquatableList<ImageName> Failed, EquatableList<Finding> Findings)
{
    /// <summary>Whether all stays as it is.</summary>
    public bool IsEmpty => Before.Equals(After);

    /// <summary>What happens to the facts about Dockerfiles.</summary>
    public FactChanges Bases => FactChanges.Between(Before.Lock.DockerfileBases, After.Lock.DockerfileBases);

    /// <summary>What happens to the facts about logos.</summary>
    public FactChanges Logos => FactChanges.Between(Before.Lock.LogoCommits, After.Lock.LogoCommits);

    /// <summary>Decides; the same inputs always give the same plan, and nothing is asked of anybody.</summary>
    public static SyncPlan Of(SyncInputs inputs) => new SyncPlanner(inputs).Plan();
}
