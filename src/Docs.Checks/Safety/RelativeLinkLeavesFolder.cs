using Docs.Checks.Links;
using Docs.Model.Findings;

namespace Docs.Checks.Safety;

/// <summary>A relative link to what belongs to another image, or to the machine that shows the page.</summary>
internal sealed class RelativeLinkLeavesFolder : ReadmeRule
{
    public override string Code => "DOC453";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        image.LinksOf(readme)
            .Where(l => l.IsRelative && RelativePath.LeavesFolder(l.Url))
            .Select(l => Catalogue.RelativeLinkLeavesFolder(readme.Locate(l.Offset), l.Url, image.Name));
}
