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

    /// <summary>Whether <see cref="Readmes"/> are those of an image that something is missing of: they are not published.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What Docker Hub shows beside the description.</summary>
    public HubCard Card { get; init; } = HubCard.Empty;

    /// <summary>What a check found; null until it ends.</summary>
    public ImmutableArray<Finding>? Findings { get; init; }

    /// <summary>All that is wrong, each once: a check finds again what a build finds.</summary>
    public ImmutableArray<Finding> AllFindings => [.. Problems.Concat(Findings ?? []).Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f)];

    /// <summary>The READMEs that would be replaced, or are new; not those that only say that a target has nothing of the image.</summary>
    public IEnumerable<PreviewedReadme> Changed => IsDraft ? [] : Readmes.Where(r => r.IsChanged && r.IsSupported);

    /// <summary>The README of a target; null where it was not built.</summary>
    public PreviewedReadme? Find(Target target) => Readmes.FirstOrDefault(r => r.Readme.Target == target);
}
