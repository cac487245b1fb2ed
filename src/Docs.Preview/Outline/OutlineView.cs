using Docs.Model.Findings;
using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Html;
using Docs.Preview.Rendering;

namespace Docs.Preview.Outline;

/// <summary>The headings of a README as links, with a mark at each part that something is wrong with.</summary>
internal static class OutlineView
{
    /// <summary>The outline; nothing for a README with fewer than two headings.</summary>
    public static SafeHtml Write(RenderedPage page, IReadOnlyList<ShownFinding> findings)
    {
        if (page.Headings.Length < 2)
        {
            return SafeHtml.None;
        }

        var top = page.Headings.Min(h => h.Level);
        return new PageText()
            .Add($"<nav class=\"outline\" aria-label=\"On this page\">\n<ul>\n")
            .AddEach(page.Headings.Select((h, i) => (Heading: h, End: i + 1 < page.Headings.Length ? page.Headings[i + 1].Line : int.MaxValue)), (html, part) => html.Add($"""
                <li class="depth-{part.Heading.Level - top}"><a href="#{part.Heading.Id}">{part.Heading.Text}{MarkOf([.. findings.Where(f => f.Line >= part.Heading.Line && f.Line < part.End)])}</a></li>

                """))
            .Add($"</ul>\n</nav>").ToSafe();
    }

    private static SafeHtml MarkOf(List<ShownFinding> findings)
    {
        if (findings.Count == 0)
        {
            return SafeHtml.None;
        }

        var kind = findings.Exists(f => f.Finding.Severity == Severity.Error) ? "error" : "warning";
        return new PageText().Add($" {Mark.Write(kind, findings.Count, "finding", "findings")}").ToSafe();
    }
}
