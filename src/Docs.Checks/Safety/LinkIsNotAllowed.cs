using System.Net;
using Docs.Checks.Reading;
using Docs.Markdown;
using Docs.Model.Findings;

namespace Docs.Checks.Safety;

/// <summary>An address that the policy for links does not allow, as <c>javascript:</c>, in Markdown or in HTML.</summary>
internal sealed class LinkIsNotAllowed : ReadmeRule
{
    private static readonly string[] AddressAttributes = ["action", "background", "cite", "formaction", "href", "poster", "src", "xlink:href"];

    public override string Code => "DOC452";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        Find(readme.Markdown).Select(l => Catalogue.LinkIsNotAllowed(readme.Locate(l.Offset), l.Url, image.Name));

    /// <summary>The links of a README that are not allowed.</summary>
    internal static IEnumerable<ReadmeLink> Find(ReadmeMarkdown markdown) =>
        markdown.Links.Concat(markdown.Html.SelectMany(Addresses)).Where(l => l.Target == LinkTarget.NotAllowed);

    private static IEnumerable<ReadmeLink> Addresses(ReadmePiece html) =>
        from tag in HtmlTag.Read(html.Text)
        from attribute in tag.Attributes
        where AddressAttributes.Contains(attribute.Key)
        select new ReadmeLink(html.Offset + tag.Offset, WebUtility.HtmlDecode(attribute.Value), IsImage: false);
}
