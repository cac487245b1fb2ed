using System.Collections.Immutable;
using Docs.Model.Findings;

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
    ImmutableArray<Finding> Findings)
{
    /// <summary>The commit that the manifests are from; null where none is recorded.</summary>
    public TagDataTrailer? TagData { get; init; }

    /// <summary>The same with drafts of the images that lack nothing but a manifest, in place of the findings about that.</summary>
    public SourceSnapshot WithDrafts()
    {
        var drafts = Skipped.Select(i => i.WithStandIn).OfType<ImageSource>().ToDictionary(i => i.Name);
        return drafts.Count == 0 ? this : this with
        {
            Images = [.. Images.Concat(drafts.Values).OrderBy(i => i.Name)],
            Skipped = Skipped.RemoveAll(i => drafts.ContainsKey(i.Name)),
            Findings = Findings.RemoveAll(f => f.Image is { } image && drafts.TryGetValue(image, out var draft) && f == Catalogue.ManifestIsMissing(draft.ManifestAt, image)),
        };
    }
}
