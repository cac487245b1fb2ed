using System.Collections.Immutable;
using Docs.Model.Metadata;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;

namespace Docs.Hub.Plans;

/// <summary>What the sources have for a repository on Docker Hub.</summary>
/// <param name="Readme">Its README.</param>
public sealed record HubSource(HubRepositoryName Repository, HubText Readme)
{
    /// <summary>The file with the line below its name; null where there is none, and Docker Hub's stays.</summary>
    public Fragment? ShortDescription { get; init; }

    /// <summary>The categories; null where there are none to read, and Docker Hub's stay.</summary>
    public ImmutableArray<Category>? Categories { get; init; }
}
