using Docs.Model.Findings;

namespace Docs.Checks.Compose;

/// <summary>A service, volume, network, secret, config or model that a Compose file refers to and does not declare.</summary>
internal sealed class ComposeReferenceIsUndefined : Rule
{
    public override string Code => "DOC464";

    public override IEnumerable<Finding> Check(CheckedImage image) =>
        image.ComposeTexts
            .SelectMany(t => t.Root is { } root ? t.Located(ReferenceChecker.Check(root)) : [])
            .Select(p => Catalogue.ComposeReferenceIsUndefined(p.At, p.Message, image.Name));
}
