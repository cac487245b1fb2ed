using System.Net;
using Docs.Checks.Reading;
using Docs.Model.Findings;

namespace Docs.Checks.Safety;

/// <summary>An address that is a program: <c>javascript:</c> and its kin, in Markdown or in HTML.</summary>
internal sealed class LinkRunsScripts : ReadmeRule
{
    private static readonly string[] Schemes = ["javascript", "vbscript", "data", "file", "livescript", "mocha", "blob", "filesystem"];

    private static readonly string[] AddressAttributes = ["action", "background", "cite", "formaction", "href", "poster", "src", "xlink:href"];

    public override string Code => "DOC452";

    protected override IEnumerable<Finding> Check(CheckedReadme readme, CheckedImage image) =>
        readme.Markdown.Links.Concat(readme.Markdown.Html.SelectMany(Addresses))
            .Where(l => l.Scheme is { } scheme && Schemes.Contains(scheme))
            .Select(l => Catalogue.LinkRunsScripts(readme.Locate(l.Offset), l.Url, image.Name));

    private static IEnumerable<ReadmeLink> Addresses(ReadmePiece html) =>
        from tag in HtmlTag.Read(html.Text)
        from attribute in tag.Attributes
        where AddressAttributes.Contains(attribute.Key)
        select new ReadmeLink(html.Offset + tag.Offset, WebUtility.HtmlDecode(attribute.Value), IsImage: false);
}
