using Docs.Model.Findings;

namespace Docs.Checks.Compose;

/// <summary>A key that a mapping of a Compose file has twice: Docker Compose refuses the file.</summary>
internal sealed class ComposeKeyIsRepeated : Rule
{
    public override string Code => "DOC463";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.ComposeTexts
            .SelectMany(t => t.Root is { } root ? t.Located(RepeatedKeys.Check(root, t.Locate)) : [])
            .Select(p => Catalogue.ComposeKeyIsRepeated(p.At, p.Message, image.Name));
}
