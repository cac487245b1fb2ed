using Docs.Model.Findings;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.FindingLists;

/// <summary>What is wrong, each with where to fix it and where that shows in the README.</summary>
internal static class FindingsView
{
    public static SafeHtml Write(ViewedReadme page, IReadOnlyList<ShownFinding> findings)
    {
        if (page.Image.Findings is null && findings.Count == 0)
        {
            return new PageText().Add($"<p class=\"empty\">Still being checked …</p>").ToSafe();
        }

        return findings.Count == 0
            ? new PageText().Add($"<p class=\"empty\">Nothing is wrong.</p>").ToSafe()
            : Write(page.Snapshot, page.Links, findings, f => f.Line > 0
                ? new PageText().Add($" <a href=\"{page.Links.Line(page.Readme.Readme.Target, page.Image.Name, f.Line)}\">line {f.Line} of the README</a>").ToSafe()
                : SafeHtml.None);
    }

    /// <summary>A list of findings of no README.</summary>
    public static SafeHtml Write(PreviewSnapshot snapshot, PageLinks links, IEnumerable<Finding> findings) =>
        Write(snapshot, links, [.. findings.Select(f => new ShownFinding(f, Line: 0))], static _ => SafeHtml.None);

    private static SafeHtml Write(PreviewSnapshot snapshot, PageLinks links, IReadOnlyList<ShownFinding> findings, Func<ShownFinding, SafeHtml> place) => new PageText()
        .Add($"<ul class=\"findings\">\n")
        .AddEach(findings, (html, finding) =>
        {
            html.Add($"<li class=\"stop\" tabindex=\"-1\" data-shown=\"{finding.Line}\">");
            FindingItem.Write(html, snapshot, links, finding.Finding, place(finding));
            html.Add($"</li>\n");
        })
        .Add($"</ul>").ToSafe();
}
