using Docs.Preview.Changes;

namespace Docs.Preview.Overview;

/// <summary>An image whose lists of tags change.</summary>
/// <param name="Readmes">Those with a change, in the order of the targets.</param>
internal sealed record TagGroup(PreviewedImage Image, IReadOnlyList<PreviewedReadme> Readmes)
{
    /// <summary>The change of the list that has most of it: most often that of <c>library</c>, which has all tags.</summary>
    public TagChange Change => Readmes.Select(r => r.Change.Tags!).MaxBy(t => t.Added.Length + t.Removed.Length + t.Moved)!;
}
