using Docs.Model.Findings;
using Docs.Preview.Html;

namespace Docs.Preview.Framing;

/// <summary>What a reader must know before anything else.</summary>
internal static class Banner
{
    /// <summary>Words and findings; nothing where there are no findings.</summary>
    public static SafeHtml Write(string words, IReadOnlyCollection<Finding> findings) => findings.Count == 0 ? SafeHtml.None : new PageText()
        .Add($"<div class=\"banner\" role=\"alert\">\n<p>{words}</p>\n<ul>\n")
        .AddEach(findings.Distinct(), (html, finding) => html.Add($"<li><code>{finding.At.ToString()}</code> {finding.Code}: {finding.Message}</li>\n"))
        .Add($"</ul>\n</div>\n").ToSafe();
}
