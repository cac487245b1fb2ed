using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Descriptions;

/// <summary>What an image needs besides the fragments without which no README can be built.</summary>
internal sealed class DescriptionIsMissing : Rule
{
    private static readonly string[] Needed = [FragmentName.ShortDescription, FragmentName.License, FragmentName.Metadata];
    private static readonly string[] NeverEmpty = [FragmentName.Content, FragmentName.Repository, FragmentName.Maintainer, .. Needed];

    public override string Code => "DOC401";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        NeverEmpty
            .Where(n => image.Fragments.Find(n) is { } fragment ? string.IsNullOrWhiteSpace(fragment.Text) : Needed.Contains(n))
            .Where(n => !image.Fragments.Unreadable.Contains(n))
            .Select(n => Catalogue.DescriptionIsMissing(image.Fragments.LocationOf(n), n, image.Name));
}
