using Docs.Model.Findings;
using Docs.Preview.Framing;
using Docs.Preview.Html;
using Docs.Preview.Rendering;

namespace Docs.Preview.FindingLists;

/// <summary>A finding as readers see it: what is wrong, where, what fixes it, and folded, why.</summary>
internal static class FindingItem
{
    // The entry's headings stand below those of the page.
    private const int HeadingShift = 3;

    /// <summary>The word and the class of a severity.</summary>
    public static string WordOf(Finding finding) => finding.Severity == Severity.Error ? "error" : "warning";

    /// <summary>The content of an element with the finding.</summary>
    /// <param name="place">What is said of where it shows.</param>
    public static void Write(PageText html, PreviewSnapshot snapshot, PageLinks links, Finding finding, SafeHtml place)
    {
        html.Add($"""<p><span class="mark {WordOf(finding)}">{WordOf(finding)}</span> """);
        if (snapshot.Older is { } older)
        {
            html.Add($"""<span class="mark age">{(older.Contains(finding) ? "older" : "new")}</span> """);
        }

        html.Add($"""<span class="code">{finding.Code}</span> {finding.Message}</p><p class="at">{PlaceOf(snapshot.Settings, finding)}{place}</p>""");
        if (finding.Fix is { } fix)
        {
            html.Add($"""<p class="fix">Fix: <del>{fix.Old}</del> <ins>{fix.New}</ins></p>""");
        }

        if (links.IsStatic)
        {
            // The entry is written once, for all pages.
            html.Add($"""<details class="why"><summary>Why</summary><a href="{links.Findings(finding.Code)}">{finding.Code}</a></details>""");
        }
        else if (Explain(snapshot.Settings, finding.Code) is { } explanation)
        {
            html.Add($"""<details class="why"><summary>Why</summary><div class="markdown-body">{explanation}</div></details>""");
        }
    }

    private static SafeHtml PlaceOf(PreviewSettings settings, Finding finding) => settings.Sources is { } sources && sources.Of(finding.At) is { } address
        ? new PageText().Add($"""<a href="{address}" title="{sources.Words}"><code>{finding.At.ToString()}</code></a>""").ToSafe()
        : new PageText().Add($"<code>{finding.At.ToString()}</code>").ToSafe();

    /// <summary>What FINDINGS.md says about a code; null where it says nothing.</summary>
    public static SafeHtml? Explain(PreviewSettings settings, string code) => settings.Explanations.GetOrAdd(code, _ =>
    {
        if (settings.Explain(code) is not { } explanation)
        {
            return null;
        }

        var page = ReadmeRenderer.Render($"**{explanation.Title}**\n\n{explanation.Text}\n", code, new() { HeadingShift = HeadingShift, IdPrefix = $"docs.{code}." }, []);
        return page is null ? null : new(page.Html);
    });
}
