using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Preview;

/// <summary>An image as a preview shows it.</summary>
/// <param name="Name">The image.</param>
/// <param name="Readmes">In the order of the targets; those of the last time that it could be built, none where it never could.</param>
public sealed record PreviewedImage(ImageName Name, ImmutableArray<PreviewedReadme> Readmes)
{
    /// <summary>Null without one.</summary>
    public PreviewedLogo? Logo { get; init; }

    /// <summary>Why it cannot be built as it is now; none where it can.</summary>
    public ImmutableArray<Finding> Problems { get; init; } = [];

    /// <summary>What a check found; null until it ends.</summary>
    public ImmutableArray<Finding>? Findings { get; init; }

    /// <summary>The README of a target; null where it was not built.</summary>
    public PreviewedReadme? Find(Target target) => Readmes.FirstOrDefault(r => r.Readme.Target == target);
}
