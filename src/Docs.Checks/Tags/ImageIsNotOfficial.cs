using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Checks.Tags;

/// <summary>An image of somebody else in a Compose file that official documentation shows.</summary>
internal sealed class ImageIsNotOfficial : Rule
{
    public override string Code => "DOC422";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        foreach (var node in ComposeImages.Of(image))
        {
            var name = ImageReference.TryParse(node.Scalar!, out var reference) ? reference.OfficialName(image.Library) : null;
            if (name is null || !(image.Library.Names.Contains(name) || name == image.Name.Value))
            {
                yield return Catalogue.ImageIsNotOfficial(
                    node.At, node.Scalar!, name is null ? null : Nearest.Find(name, image.Library.Names.Order(StringComparer.Ordinal)), image.Name);
            }
        }
    }
}
