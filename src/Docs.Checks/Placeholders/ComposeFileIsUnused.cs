using Docs.Model.Findings;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>A Compose file, and no place for it.</summary>
internal sealed class ComposeFileIsUnused : Rule
{
    public override string Code => "DOC415";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Fragments.Has(FragmentName.ComposeFile) && !image.Mentions(Placeholder.Compose) && !image.Mentions(Placeholder.ComposeYaml)
            ? [Catalogue.ComposeFileIsUnused(image.Fragments.LocationOf(FragmentName.ComposeFile), image.Name)]
            : [];
}
