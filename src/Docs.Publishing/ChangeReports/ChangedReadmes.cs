using System.Collections.Immutable;
using Docs.Model;

namespace Docs.Publishing.ChangeReports;

/// <summary>READMEs of one image that change alike: their differences are the same but for the name of the image.</summary>
/// <param name="Targets">At least one, without repeats.</param>
/// <param name="Kind">What happens to them.</param>
public sealed record ChangedReadmes(ImageName Image, ImmutableArray<Target> Targets, ReadmeChangeKind Kind)
{
    /// <summary>Lines that would change if the tag data stayed the same.</summary>
    public LineCounts Text { get; init; }

    /// <summary>Tags of these targets that change.</summary>
    public TagCounts Tags { get; init; }

    /// <summary>The description on Docker Hub before; null without one, and where its size is unknown.</summary>
    public DescriptionSize? Before { get; init; }

    /// <summary>The same after the change.</summary>
    public DescriptionSize? After { get; init; }

    /// <summary>Whether both sides are certain: no fact that they depend on is unknown.</summary>
    public bool IsDecided { get; init; } = true;

    /// <summary>The unified difference of the first target; empty where there is none.</summary>
    public string Diff { get; init; } = "";

    /// <summary>How many lines at the end of <see cref="Diff"/> are left out.</summary>
    public int LeftOutLines { get; init; }
}
