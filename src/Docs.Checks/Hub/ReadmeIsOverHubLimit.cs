using Docs.Hub;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Hub;

/// <summary>A README that Docker Hub does not take as it is: its page lacks the list of tags, or ends early.</summary>
internal sealed class ReadmeIsOverHubLimit : Rule
{
    public override string Code => "DOC441";

    public override IEnumerable<Finding> Check(CheckedImage image) => image.Readmes.SelectMany(r => Check(r, image));

    private static IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image)
    {
        // What stands in the way of reading it is told for the README itself.
        var page = new HubFitter(image.Library.Published).Fit(readme.Readme, image.Fragments.Folder, live: null, []);
        return page is null or { Kind: HubPageKind.Whole }
            ? []
            : [Catalogue.ReadmeIsOverHubLimit(image.Fragments.LocationOf(FragmentName.Content), readme.Target, page.FullSize, Remedy(page), image.Name)];
    }

    private static string Remedy(HubPage page) =>
        page.Kind == HubPageKind.WithoutTags
            ? "its page there is without the list of tags"
            : "even without the list of tags it is too long, and its page there is cut";
}
