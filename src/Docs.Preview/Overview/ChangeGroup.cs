using System.Collections.Immutable;

namespace Docs.Preview.Overview;

/// <summary>The same change of a text in several READMEs.</summary>
/// <param name="Words">As in <c>2 paragraphs</c>.</param>
/// <param name="Images">With the READMEs of each, in the order of the targets.</param>
internal sealed record ChangeGroup(string Words, ImmutableArray<(PreviewedImage Image, ImmutableArray<PreviewedReadme> Readmes)> Images)
{
    /// <summary>The README that stands for all.</summary>
    public (PreviewedImage Image, PreviewedReadme Readme) First => (Images[0].Image, Images[0].Readmes[0]);

    /// <summary>The targets, in words; of several images those that any of them has.</summary>
    public string TargetWords(PreviewSettings settings) =>
        Framing.Words.Targets([.. settings.Targets.Where(t => Images.Any(i => i.Readmes.Any(r => r.Readme.Target == t)))], settings.Targets);
}
