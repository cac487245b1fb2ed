using Docs.Checks.Links;
using Docs.Checks.Reading;
using Docs.Markdown.Links;
using Docs.Model.Findings;

namespace Docs.Checks.Safety;

/// <summary>An address that the policy for links does not allow, as <c>javascript:</c>, in Markdown or in HTML.</summary>
internal sealed class LinkIsNotAllowed : ReadmeRule
{
    public override string Code => "DOC452";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        Find(image.LinksOf(readme)).Select(l => Catalogue.LinkIsNotAllowed(readme.Locate(l.Offset), l.Url, Danger(l.Url), image.Name));

    /// <summary>The links that are not allowed; those with a typing mistake have a finding of their own.</summary>
    internal static IEnumerable<ReadmeLink> Find(IEnumerable<ReadmeLink> links) =>
        links.Where(l => l.Target == LinkTarget.NotAllowed && AddressForm.Of(l.Url) is null);

    private static string Danger(string url)
    {
        var address = url.Trim();
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return address.Any(char.IsControl) ? "holds a control character, which browsers pass over"
            : address.StartsWith('/') || address.StartsWith('\\') ? "names a host and no scheme"
            : colon < 0 ? "is no address of the web"
            : address[..colon].ToLowerInvariant() switch
            {
                "javascript" or "vbscript" or "data" or "blob" => "could run a program in the reader's browser",
                "file" => "names a file of the reader's own computer",
                "http" or "https" => "names no host",
                var scheme => $"begins with '{scheme}:', which a browser does not show but hands to a program of the reader's computer",
            };
    }
}
