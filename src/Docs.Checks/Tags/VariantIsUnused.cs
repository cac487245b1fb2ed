using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Checks.Tags;

/// <summary>A variant's text that is in no README.</summary>
internal sealed class VariantIsUnused : Rule
{
    public override string Code => "DOC423";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        // Only the multi-architecture README is made from all tags. Without a manifest nobody knows them.
        if (image.Manifest is null || image.Readmes.FirstOrDefault(r => r.Target == Target.Library) is not { } readme)
        {
            return [];
        }

        var used = readme.Sources.ToHashSet(StringComparer.Ordinal);
        return image.Fragments.Files
            .Where(f => f.Key.StartsWith("variant", StringComparison.Ordinal) && !f.Value.IsEmpty && !used.Contains(f.Value.Path))
            .Select(f => Catalogue.VariantIsUnused(image.Fragments.LocationOf(f.Key), image.Name));
    }
}
