using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>A link that names no host: it leads somewhere on GitHub, and nowhere on Docker Hub.</summary>
internal sealed class LinkIsRelative : ReadmeRule
{
    public override string Code => "DOC432";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        image.LinksOf(readme)
            .Where(l => l.IsRelative && !RelativePath.LeavesFolder(l.Url) && AddressForm.Of(l.Url) is null)
            .Select(l => Catalogue.LinkIsRelative(readme.Locate(l.Offset), l.Url, image.Name));
}
