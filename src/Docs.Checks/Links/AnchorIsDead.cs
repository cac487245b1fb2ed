using Docs.Checks.Reading;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>A link to a heading of the same README that is not there.</summary>
internal sealed class AnchorIsDead : Rule
{
    public override string Code => "DOC431";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        var readmes = image.SupportedReadmes.ToList();
        return readmes
            .SelectMany(r => Dead(r).Select(d => (Readme: r, d.Link, d.Nearest, At: r.Locate(d.Link.Offset))))
            .GroupBy(d => (d.At, d.Link.Url))
            .Select(g => Catalogue.AnchorIsDead(
                g.Key.At, g.Key.Url[1..], g.First().Nearest, Where([.. g.Select(d => d.Readme.Target.Name).Distinct()], readmes.Count), image.Name));
    }

    private static IEnumerable<(ReadmeLink Link, string? Nearest)> Dead(CheckedReadme readme)
    {
        var markdown = readme.Markdown;
        HashSet<string>? anchors = null;
        foreach (var link in markdown.Links.Where(l => l.IsAnchor && l.Url.Length > 1))
        {
            anchors ??= [.. markdown.Headings.Select(h => h.Slug), .. markdown.Html.SelectMany(h => HtmlTag.Read(h.Text)).SelectMany(t => t.Anchors)];
            var anchor = Uri.UnescapeDataString(link.Url[1..]);
            if (!anchors.Contains(anchor) && !anchors.Contains("user-content-" + anchor))
            {
                yield return (link, anchors.FirstOrDefault(a => a.Equals(anchor, StringComparison.OrdinalIgnoreCase)) ?? Nearest.Find(anchor, anchors));
            }
        }
    }

    private static string Where(List<string> targets, int all) =>
        targets.Count == all ? "" : $" in the README{(targets.Count == 1 ? "" : "s")} for {string.Join(", ", targets)}";
}
