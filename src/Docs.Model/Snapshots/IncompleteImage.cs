using Docs.Model.Manifests;

namespace Docs.Model.Snapshots;

/// <summary>An image that cannot be built, because something of it is missing or wrong.</summary>
/// <param name="Name">The image.</param>
/// <param name="Fragments">Those that could be read.</param>
/// <param name="Manifest">Null without one that is free of errors.</param>
/// <param name="Logo">Null without one.</param>
/// <param name="Draft">The image with empty texts for what is missing: never to be published, but the rest of it can be looked at.</param>
public sealed record IncompleteImage(ImageName Name, FragmentSet Fragments, TagManifest? Manifest, Logo? Logo, ImageSource Draft)
{
    /// <summary>The image with <see cref="StandInTags"/>, where it lacks nothing but a manifest; null for any other.</summary>
    public ImageSource? WithStandIn { get; init; }

    /// <summary>The same for an image that lacks nothing.</summary>
    public static IncompleteImage Of(ImageSource image) => new(image.Name, image.Fragments, image.Manifest, image.Logo, image);
}
