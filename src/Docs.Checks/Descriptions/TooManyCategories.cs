using Docs.Hub;
using Docs.Model.Findings;

namespace Docs.Checks.Descriptions;

/// <summary>More categories than Docker Hub takes of a repository.</summary>
internal sealed class TooManyCategories : Rule
{
    public override string Code => "DOC404";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Categories is { Length: > HubLimits.MaxCategories } categories
            ? [Catalogue.TooManyCategories(categories[HubLimits.MaxCategories].At, categories.Length, image.Name)]
            : [];
}
