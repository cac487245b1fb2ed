using Docs.Model.Findings;

namespace Docs.Checks.Descriptions;

/// <summary>Docker Hub takes three categories of a repository.</summary>
internal sealed class TooManyCategories : Rule
{
    private const int Most = 3;

    public override string Code => "DOC404";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Categories is { Length: > Most } categories
            ? [Catalogue.TooManyCategories(categories[Most].At, categories.Length, image.Name)]
            : [];
}
