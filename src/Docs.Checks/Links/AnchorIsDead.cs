using Docs.Checks.Reading;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Checks.Links;

/// <summary>A link to a heading of the same README that is not there.</summary>
internal sealed class AnchorIsDead : Rule
{
    // Guessing takes a time that grows with the number of headings; nobody reads so many guesses.
    private const int MostGuesses = 100;

    public override string Code => "DOC431";

    public override IEnumerable<Finding> Check(CheckedImage image)
    {
        var groups = image.Groups.Where(g => g.IsSupported).ToList();
        var targets = groups.Sum(g => g.Readmes.Length);
        return groups
            .SelectMany(g => Dead(g.First, image).Select(d => (Group: g, d.Link, d.Nearest, At: g.First.Locate(d.Link.Offset))))
            .GroupBy(d => (d.At, d.Link.Url))
            .Select(d => Catalogue.AnchorIsDead(
                d.Key.At, d.Key.Url[1..], d.First().Nearest, Where([.. d.SelectMany(l => l.Group.Readmes).Select(r => r.Target.Name).Distinct()], targets), image.Name));
    }

    private static IEnumerable<(ReadmeLink Link, string? Nearest)> Dead(CheckedReadme readme, CheckedImage image)
    {
        var markdown = readme.Markdown;
        HashSet<string>? anchors = null;
        var guesses = 0;
        foreach (var link in image.LinksOf(readme).Where(l => l.IsAnchor && l.Url.Length > 1))
        {
            anchors ??= [.. markdown.Headings.Select(h => h.Slug), .. markdown.Tags.SelectMany(t => t.Tag.Anchors)];
            var anchor = Uri.UnescapeDataString(link.Url[1..]);
            if (!IsTop(anchor) && !anchors.Contains(anchor) && !anchors.Contains("user-content-" + anchor))
            {
                yield return (link, anchors.FirstOrDefault(a => a.Equals(anchor, StringComparison.OrdinalIgnoreCase)) ?? (++guesses > MostGuesses ? null : Nearest.Find(anchor, anchors)));
            }
        }
    }

    // Browsers know it as the start of any page.
    private static bool IsTop(string anchor) => anchor.Equals("top", StringComparison.OrdinalIgnoreCase);

    private static string Where(List<string> targets, int all) =>
        targets.Count == all ? "" : $" in the README{(targets.Count == 1 ? "" : "s")} for {string.Join(", ", targets)}";
}
