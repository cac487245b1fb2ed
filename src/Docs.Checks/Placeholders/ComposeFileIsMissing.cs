using Docs.Model.Findings;
using Docs.Model.Placeholders;
using Docs.Model.Snapshots;

namespace Docs.Checks.Placeholders;

/// <summary>A place for a Compose file, and no Compose file.</summary>
internal sealed class ComposeFileIsMissing : Rule
{
    private static readonly string[] Placeholders = [Placeholder.Compose.Written(), Placeholder.ComposeYaml.Written()];

    public override string Code => "DOC414";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.Fragments.Has(FragmentName.ComposeFile)
            ? []
            : Placeholders.SelectMany(p => SourceText.Find(image, p).Select(at => Catalogue.ComposeFileIsMissing(at, p, image.Name)));
}
