using Docs.Model.Findings;

namespace Docs.Checks.Compose;

/// <summary>Keys and values that the Compose specification does not have, or no YAML at all in a block of code.</summary>
internal sealed class ComposeStructureIsWrong : Rule
{
    public override string Code => "DOC461";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.ComposeTexts
            .SelectMany(t => t.Located(t.Root is { } root ? ShapeChecker.Check(root) : t.Problem is { } problem ? [problem] : []))
            .Select(p => Catalogue.ComposeStructureIsWrong(p.At, p.Message, image.Name));
}
