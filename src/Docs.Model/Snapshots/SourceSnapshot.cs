using System.Collections.Immutable;

namespace Docs.Model.Snapshots;

/// <summary>Everything that a build reads, at one moment: from here on nothing asks the file system.</summary>
/// <param name="Images">Those that can be built, sorted by name.</param>
/// <param name="Skipped">Those that cannot, sorted by name: findings say why; their READMEs stay as they are.</param>
/// <param name="Shared">What all images share.</param>
/// <param name="Findings">What was wrong with the sources, sorted by place.</param>
public sealed record SourceSnapshot(
    ImmutableArray<ImageSource> Images,
    ImmutableArray<IncompleteImage> Skipped,
    SharedSource Shared,
    ImmutableArray<Findings.Finding> Findings)
{
    /// <summary>The commit that the manifests are from; null where none is recorded.</summary>
    public TagDataTrailer? TagData { get; init; }
}
