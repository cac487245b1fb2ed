using Docs.Model.Findings;

namespace Docs.Checks.Placeholders;

/// <summary>A logo, and no place for it.</summary>
internal sealed class LogoIsUnused : Rule
{
    public override string Code => "DOC413";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Logo is { } logo && !image.Mentions("%%LOGO%%")
            ? [Catalogue.LogoIsUnused(image.Fragments.LocationOf(logo.FileName), image.Name)]
            : [];
}
