using Docs.Markdown.Footnotes;
using Docs.Markdown.Links;
using Docs.Preview.Changes;
using Docs.Preview.Framing;
using Docs.Preview.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Preview.Hub;

/// <summary>What of a README is otherwise on Docker Hub than on GitHub.</summary>
internal static class HubDifferences
{
    /// <param name="document">What Docker Hub gets; null where it cannot be read.</param>
    public static SafeHtml Write(MarkdownDocument? document)
    {
        var differences = document is null ? [] : Find(document);
        return differences.Count == 0
            ? new SafeHtml("<p class=\"hint\">Docker Hub shows it as GitHub does.</p>")
            : new PageText()
                .Add($"<details class=\"differences\"><summary>Otherwise than on GitHub: {Words.Count(differences.Count, "thing", "things")}</summary>\n<ul>\n")
                .AddEach(differences, static (html, words) => html.Add($"<li>{words}</li>\n"))
                .Add($"</ul>\n</details>").ToSafe();
    }

    /// <summary>What differs, a sentence each.</summary>
    internal static List<string> Find(MarkdownDocument document)
    {
        var (differences, parts) = (new List<string>(), document.Descendants().ToList());
        var links = parts.OfType<LinkInline>().Where(l => !l.IsImage).Select(l => LinkPolicy.TargetOf(l.Url ?? "")).ToList();
        Add(links.Count(l => l == LinkTarget.Anchor), "link to a heading leads", "links to headings lead", "nowhere there: headings have no names");
        Add(links.Count(l => l == LinkTarget.Relative), "relative link leads", "relative links lead", "to a page of Docker Hub that does not exist");
        Add(parts.OfType<QuoteBlock>().Count(IsAlert), "alert is", "alerts are", "a plain quote there, with its marker as text");
        Add(parts.OfType<FootnoteBlock>().Count(), "footnote is", "footnotes are", "plain text there");
        Add(parts.OfType<FencedCodeBlock>().Count(c => c.Info is "mermaid" or "geojson" or "topojson" or "stl"), "diagram is", "diagrams are", "shown as code there");
        var swallowed = parts.OfType<HtmlInline>().Select(h => h.Tag).Where(t => t.Length > 1 && char.IsAsciiLetter(t[1]) && !IsKnown(t)).ToList();
        if (swallowed.Count > 0)
        {
            differences.Add($"{string.Join(", ", swallowed.Distinct(StringComparer.Ordinal).Take(5))}: neither shows a word in angle brackets; write it as code");
        }

        return differences;

        void Add(int count, string one, string many, string what)
        {
            if (count > 0)
            {
                differences.Add($"{Words.Count(count, one, many)} {what}");
            }
        }
    }

    private static bool IsAlert(QuoteBlock quote) => Rendering.AlertKind.Find(quote, out _) is not null;

    /// <summary>Whether a tag is one that a README may have.</summary>
    private static bool IsKnown(string tag) => RenderedBlocks.ParseBody(tag + "x").Children is [{ } element, ..] && (Rendering.Trees.AllowedHtml.HasElement(element.LocalName) || element.LocalName is "img" or "input");
}
