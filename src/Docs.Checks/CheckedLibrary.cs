using System.Collections.Immutable;
using Docs.Model.Manifests;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;

namespace Docs.Checks;

/// <summary>What the rules know beyond the one image.</summary>
/// <param name="Manifests">Those of all official images that can be read, by name.</param>
/// <param name="Categories">The names of all Docker Hub categories; null where their list is missing or cannot be read.</param>
/// <param name="Namespaces">Docker Hub's organisations of architectures: <c>i386/python</c> is official too.</param>
/// <param name="Published">Where the full READMEs are.</param>
public sealed record CheckedLibrary(
    IReadOnlyDictionary<string, TagManifest> Manifests,
    ImmutableArray<string>? Categories,
    ImmutableHashSet<string> Namespaces,
    PublishedLocation Published)
{
    /// <summary>The names of all official images: also those whose manifests have errors, so that their tags are unknown.</summary>
    public ImmutableHashSet<string> Names { get; init; } = [.. Manifests.Keys];

    /// <summary>The fragments that all images share.</summary>
    public FragmentSet Templates { get; init; } = FragmentSet.Empty("");
}
