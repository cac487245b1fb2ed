using Docs.Hub;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Hub;

/// <summary>A README that Docker Hub does not take as it is: its page lacks the list of tags, or ends early.</summary>
internal sealed class ReadmeIsOverHubLimit : Rule
{
    public override string Code => "DOC441";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        var fitter = new HubFitter(image.Library.Published);

        // What stands in the way of reading it is told for the README itself.
        return image.Readmes
            .Select(r => (r.Readme.Target, Page: fitter.Fit(r.Readme, image.Fragments.Folder, live: null, [])))
            .Where(r => r.Page is { Kind: not HubPageKind.Whole })
            .GroupBy(r => Remedy(r.Page!))
            .Select(g => Catalogue.ReadmeIsOverHubLimit(
                image.Fragments.LocationOf(FragmentName.Content), [.. g.Select(r => r.Target.Name)], g.Max(r => r.Page!.FullSize), g.Key, image.Name));
    }

    private static string Remedy(HubPage page) =>
        page.Kind == HubPageKind.WithoutTags
            ? "its page there is without the list of tags"
            : "even without the list of tags it is too long, and its page there is cut";
}
