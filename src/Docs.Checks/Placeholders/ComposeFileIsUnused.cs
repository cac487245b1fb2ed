using Docs.Model.Findings;
using Docs.Model.Placeholders;

namespace Docs.Checks.Placeholders;

/// <summary>A Compose file, and no place for it.</summary>
internal sealed class ComposeFileIsUnused : Rule
{
    public override string Code => "DOC415";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Fragments.Has("compose.yaml") && !image.Mentions(Placeholder.Compose) && !image.Mentions(Placeholder.ComposeYaml)
            ? [Catalogue.ComposeFileIsUnused(image.Fragments.LocationOf("compose.yaml"), image.Name)]
            : [];
}
