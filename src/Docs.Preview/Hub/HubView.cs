using System.Globalization;
using Docs.Hub;
using Docs.Model.Findings;
using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Hub;

/// <summary>The README as Docker Hub takes it: what is too long for it is left out.</summary>
internal static class HubView
{
    public static SafeHtml Write(ViewedReadme page)
    {
        var findings = new List<Finding>();
        var fitter = new HubFitter(page.Snapshot.Settings.Published);
        if (fitter.Fit(page.Readme.Readme, page.Image.Name.Value, live: null, findings) is not { } hub)
        {
            return Banner.Write("Docker Hub can get no description of this README.", findings);
        }

        return new PageText().Add($"""
            {HubCardView.Write(page)}
            <p class="hint gauge"><meter min="0" max="{HubPage.MaxSize}" high="{HubPage.MaxSize - 1}" optimum="0" value="{Math.Min(hub.FullSize, HubPage.MaxSize)}" aria-label="Bytes of Docker Hub's limit"></meter> {Words(hub)}</p>
            {HubDifferences.Write(page, hub)}
            {Article(page, hub)}
            {(hub.Kind == HubPageKind.Cut ? Cut : SafeHtml.None)}
            """).ToSafe();
    }

    /// <summary>
    /// The description. All of it is the README without its leading comment, which nobody sees: rendered, both are the
    /// same, so that an exported page has it once. Docker Hub gives headings no names: links to them lead nowhere.
    /// </summary>
    private static SafeHtml Article(ViewedReadme page, HubPage hub)
    {
        if (page.Links.IsStatic && hub.Kind == HubPageKind.Whole)
        {
            return new("<article class=\"markdown-body\" data-copy></article>");
        }

        var rendered = hub.Kind == HubPageKind.Whole ? page.RenderWithOrigins() : page.Render(hub.Text, "hub.");
        return new PageText().Add($"<article class=\"markdown-body\">\n{HeadingNames.Without(rendered)}\n</article>").ToSafe();
    }

    private static SafeHtml Cut { get; } = new("<p class=\"cut\">Docker Hub's page ends here.</p>");

    private static string Words(HubPage hub)
    {
        var of = string.Create(CultureInfo.InvariantCulture, $"{hub.FullSize:N0} of {HubPage.MaxSize:N0} bytes");
        return hub.Kind switch
        {
            HubPageKind.Whole => $"{of}: Docker Hub gets all of it.",
            HubPageKind.WithoutTags => string.Create(CultureInfo.InvariantCulture, $"{of}: too long. Docker Hub gets {hub.Size:N0} bytes, without the list of tags."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{of}: too long, also without its tags. Docker Hub gets {hub.Size:N0} bytes; the end is cut off."),
        };
    }
}
