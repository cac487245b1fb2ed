using System.Collections.Immutable;
using Docs.Preview.Grouping;

namespace Docs.Preview.Overview;

/// <summary>What changes in all READMEs, each change once.</summary>
/// <param name="New">Images that nothing is published of, each with its READMEs.</param>
/// <param name="Texts">Changes of texts, those of most images first.</param>
/// <param name="Tags">Images whose lists of tags change, whether their texts do or not.</param>
/// <param name="Unsupported">How many READMEs change that only say that a target has nothing of the image.</param>
internal sealed record LibraryChanges(ImmutableArray<ChangeGroup> New, ImmutableArray<ChangeGroup> Texts, ImmutableArray<TagGroup> Tags, int Unsupported)
{
    public bool IsEmpty => New.IsEmpty && Texts.IsEmpty && Tags.IsEmpty && Unsupported == 0;

    public static LibraryChanges Of(PreviewSnapshot snapshot)
    {
        var (settings, changed) = (snapshot.Settings, snapshot.Images.Where(i => i.Changed.Any()).ToList());
        var texts =
            from image in changed
            from readme in image.Changed
            where !readme.IsNew && (!readme.Change.Text.IsEmpty || readme.Change.Tags is null)
            group (image, readme) by (readme.Change.TextWords, Key: NeutralText.KeyOf(readme.Change, settings, image.Name, readme.Readme.Target))
            into same
            select new ChangeGroup(same.Key.TextWords, ByImage(same));
        return new(
            [.. changed.Where(i => i.Changed.Any(r => r.IsNew)).Select(i => new ChangeGroup("new", [(i, [.. i.Changed.Where(r => r.IsNew)])]))],
            [.. texts.OrderByDescending(g => g.Images.Length).ThenBy(g => g.First.Image.Name)],
            [.. changed.Select(i => new TagGroup(i, [.. i.Changed.Where(r => !r.IsNew && r.Change.Tags is not null)])).Where(g => g.Readmes.Count > 0)],
            snapshot.Images.Sum(i => i.IsDraft ? 0 : i.Readmes.Count(r => r.IsChanged && !r.IsSupported)));
    }

    private static ImmutableArray<(PreviewedImage Image, ImmutableArray<PreviewedReadme> Readmes)> ByImage(IEnumerable<(PreviewedImage Image, PreviewedReadme Readme)> readmes) =>
        [.. readmes.GroupBy(r => r.Image).Select(g => (g.Key, g.Select(r => r.Readme).ToImmutableArray()))];
}
