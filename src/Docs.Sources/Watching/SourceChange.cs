using Docs.Model;

namespace Docs.Sources.Watching;

/// <summary>A saved change, and what must be built again because of it.</summary>
/// <param name="Configuration">Whether <c>docs.yml</c> changed, and so perhaps everything.</param>
/// <param name="Everything">Whether all images are affected.</param>
/// <param name="Images">Those affected, where not all are.</param>
public sealed record SourceChange(bool Configuration, bool Everything, IReadOnlySet<ImageName> Images)
{
    /// <summary>Whether a folder that is read was removed, made or replaced, so that what was watched may be something else now.</summary>
    public bool Places { get; init; }

    public static SourceChange None { get; } = new(Configuration: false, Everything: false, new HashSet<ImageName>());

    /// <summary>Whether somebody wrote a README, where that is watched.</summary>
    public bool Output { get; init; }

    public bool IsNone => !Configuration && !Everything && !Output && !Places && Images.Count == 0;

    /// <summary>Both changes in one.</summary>
    public SourceChange With(SourceChange other) => new(
        Configuration || other.Configuration,
        Everything || other.Everything,
        Images.Concat(other.Images).ToHashSet())
    {
        Output = Output || other.Output,
        Places = Places || other.Places,
    };
}
