using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Checks.Descriptions;

/// <summary>Docker Hub's categories are a fixed list.</summary>
internal sealed class CategoryIsUnknown : Rule
{
    public override string Code => "DOC403";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Library.Categories is { } known && image.Categories is { } categories
            ? categories
                .Where(c => !known.Contains(c.Name) && !c.Name.StartsWith(Unfilled.Marker, StringComparison.Ordinal))
                .Select(c => Catalogue.CategoryIsUnknown(c.At, c.Name, Nearest.Find(c.Name, known), image.Name))
            : [];
}
