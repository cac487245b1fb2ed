using Docs.Model.Manifests;

namespace Docs.Model.Snapshots;

/// <summary>All that one image's READMEs are made from, besides what all images share.</summary>
/// <param name="Name">The image.</param>
/// <param name="Fragments">Its own; the required ones are there.</param>
/// <param name="Manifest">Free of errors.</param>
/// <param name="Logo">Null without one.</param>
public sealed record ImageSource(ImageName Name, FragmentSet Fragments, TagManifest Manifest, Logo? Logo)
{
    /// <summary>Whether the manifest is <see cref="StandInTags"/>: its READMEs are drafts.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Where the manifest is, as findings name it.</summary>
    public SourceLocation ManifestAt { get; init; } = new($"library/{Name}");
}
