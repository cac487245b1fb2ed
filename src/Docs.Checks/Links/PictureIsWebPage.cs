using System.Text.RegularExpressions;
using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>A picture whose address leads to the page about it, as GitHub's <c>/blob/</c>: no picture is shown.</summary>
internal sealed partial class PictureIsWebPage : ReadmeRule
{
    public override string Code => "DOC445";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        image.LinksOf(readme)
            .Where(l => l.IsImage && IsPage(l.Url))
            .Select(l => Catalogue.PictureIsWebPage(readme.Locate(l.Offset), l.Url, RawAddressOf(l.Url), image.Name));

    private static bool IsPage(string url) =>
        (GitHub().IsMatch(url) || GitLab().IsMatch(url) || Bitbucket().IsMatch(url) || Gitea().IsMatch(url)) ? !Raw().IsMatch(url) : Other().IsMatch(url);

    private static string? RawAddressOf(string url)
    {
        var bare = url.Split('?', '#')[0];
        return GitHub().IsMatch(bare) ? GitHub().Replace(bare, "https://raw.githubusercontent.com/${repository}/")
            : GitLab().IsMatch(bare) ? GitLab().Replace(bare, "${repository}/-/raw/")
            : Bitbucket().IsMatch(bare) ? Bitbucket().Replace(bare, "${repository}/raw/")
            : Gitea().IsMatch(bare) ? Gitea().Replace(bare, "${repository}/raw/")
            : null;
    }

    [GeneratedRegex(@"^https?://(?:www\.)?github\.com/(?<repository>[^/?#]+/[^/?#]+)/(?:blob|tree)/", RegexOptions.CultureInvariant)]
    private static partial Regex GitHub();

    [GeneratedRegex(@"^(?<repository>https?://gitlab\.[^?#]+?)/(?:-/)?blob/", RegexOptions.CultureInvariant)]
    private static partial Regex GitLab();

    [GeneratedRegex(@"^(?<repository>https?://bitbucket\.org/[^/?#]+/[^/?#]+)/src/", RegexOptions.CultureInvariant)]
    private static partial Regex Bitbucket();

    [GeneratedRegex(@"^(?<repository>https?://(?:codeberg\.org|gitea\.com)/[^/?#]+/[^/?#]+)/src/", RegexOptions.CultureInvariant)]
    private static partial Regex Gitea();

    [GeneratedRegex(@"[?&]raw=(?:true|1)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    [GeneratedRegex(@"^https?://(?:[a-z]+\.wiki[pm]edia\.org/wiki/(?:File|Image):|drive\.google\.com/(?:file/d/|open\?)|(?:www\.)?dropbox\.com/s(?:cl/fi)?/[^?]*\?(?!.*\b(?:raw|dl)=1))", RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
