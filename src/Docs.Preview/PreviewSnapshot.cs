using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Preview;

/// <summary>All that can be looked at, at one moment.</summary>
/// <param name="Settings">What never changes.</param>
/// <param name="Images">Sorted by name.</param>
public sealed record PreviewSnapshot(PreviewSettings Settings, ImmutableArray<PreviewedImage> Images)
{
    private readonly Dictionary<ImageName, PreviewedImage> _byName = Images.ToDictionary(i => i.Name);

    /// <summary>Counts up from 1, given by the <see cref="PreviewFeed"/>.</summary>
    public int Version { get; init; }

    /// <summary>Why nothing can be built, such as a mistake in a template; none where images can.</summary>
    public ImmutableArray<Finding> Problems { get; init; } = [];

    /// <summary>What was found that concerns no single image.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Findings that what READMEs are compared with has too; null where that is not known.</summary>
    public IReadOnlySet<Finding>? Older { get; init; }

    /// <summary>The paths of READMEs that are published, and whose images are gone.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>The image of that name, or null.</summary>
    public PreviewedImage? Find(ImageName name) => _byName.GetValueOrDefault(name);

    /// <summary>The same with some of the images replaced, or others than before.</summary>
    public PreviewSnapshot With(ImmutableArray<PreviewedImage> images) => new(Settings, images)
    {
        Version = Version,
        Problems = Problems,
        Findings = Findings,
        Older = Older,
        Removed = Removed,
    };
}
