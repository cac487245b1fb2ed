using System.Text;
using System.Text.RegularExpressions;
using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Html;
using Docs.Preview.Rendering;

namespace Docs.Preview.Outline;

/// <summary>A rendered README with what a page adds to it: links at its headings, and findings at the blocks that they are about.</summary>
internal static partial class Article
{
    public static SafeHtml Write(ViewedReadme viewed, RenderedPage page, IReadOnlyList<ShownFinding> findings)
    {
        if (viewed.Links.IsStatic)
        {
            // The script adds both.
            return new(page.Html);
        }

        var (html, from) = (new StringBuilder(page.Html.Length + 4096), 0);
        foreach (var (end, there) in ByBlock(page, findings))
        {
            html.Append(WithLinks(page.Html[from..end]));
            from = end;
            foreach (var finding in there)
            {
                var note = new PageText().Add($"""<aside class="finding {FindingItem.WordOf(finding.Finding)}" role="note" aria-label="Finding">""");
                FindingItem.Write(note, viewed.Snapshot, viewed.Links, finding.Finding, SafeHtml.None);
                html.Append('\n').Append(note.Add($"</aside>"));
            }
        }

        return new(html.Append(WithLinks(page.Html[from..])).ToString());
    }

    /// <summary>Findings by the end of the block that they stand behind, in the order of the page.</summary>
    private static IEnumerable<(int End, List<ShownFinding> Findings)> ByBlock(RenderedPage page, IReadOnlyList<ShownFinding> findings) => findings
        .Where(f => f.Line > 0)
        .Select(f => (Finding: f, Block: page.Ends.LastOrDefault(e => e.Line <= f.Line)))
        .Where(f => f.Block.Offset > 0)
        .GroupBy(f => f.Block.Offset, f => f.Finding)
        .OrderBy(g => g.Key)
        .Select(g => (g.Key, g.ToList()));

    /// <summary>Headings with a link to themselves. Their form is always the same, and nothing else can have it.</summary>
    private static string WithLinks(string html) => Heading().Replace(html, """$&<a class="anchor" href="#$2" tabindex="-1" aria-label="Link to this heading">#</a>""");

    [GeneratedRegex("<(h[1-6]) class=\"level-[1-6]\" id=\"([^\"]*)\"[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
