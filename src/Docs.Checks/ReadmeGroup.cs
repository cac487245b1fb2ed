using System.Collections.Immutable;
using Docs.Model.Manifests;

namespace Docs.Checks;

/// <summary>READMEs of an image that differ in names and tags only.</summary>
/// <param name="Readmes">At least one.</param>
/// <param name="IsSupported">Whether their targets have something of the image.</param>
internal sealed record ReadmeGroup(ImmutableArray<CheckedReadme> Readmes, bool IsSupported)
{
    /// <summary>The one that rules look at.</summary>
    public CheckedReadme First => Readmes[0];

    public static ImmutableArray<ReadmeGroup> Of(ImmutableArray<CheckedReadme> readmes, TagManifest? manifest)
    {
        var groups = new List<ReadmeGroup>();
        foreach (var readme in readmes)
        {
            var isSupported = manifest?.Supports(readme.Target) == true;
            var index = groups.FindIndex(g => g.IsSupported == isSupported && g.First.IsLike(readme));
            if (index < 0)
            {
                groups.Add(new([readme], isSupported));
            }
            else
            {
                groups[index] = groups[index] with { Readmes = groups[index].Readmes.Add(readme) };
            }
        }

        return [.. groups];
    }
}
