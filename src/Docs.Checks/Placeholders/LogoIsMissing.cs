using Docs.Model.Findings;
using Docs.Model.Placeholders;

namespace Docs.Checks.Placeholders;

/// <summary>A place for a logo, and no logo.</summary>
internal sealed class LogoIsMissing : Rule
{
    public override string Code => "DOC412";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Logo is null ? SourceText.Find(image, Placeholder.Logo.Written()).Select(at => Catalogue.LogoIsMissing(at, image.Name)) : [];
}
