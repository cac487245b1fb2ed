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

        // All of it is the README without its leading comment, which nobody sees: rendered, both are the same, so that an
        // exported page has it once. Docker Hub gives headings no names: links to them lead nowhere.
        var isWhole = hub.Kind == HubPageKind.Whole;
        var (isCopy, rendered) = (isWhole && page.Links.IsStatic, page.Page);
        var article = isWhole ? page.RenderWithOrigins() : page.Render(hub.Text, "hub.", out rendered);
        return new PageText().Add($"""
            {HubCardView.Write(page)}
            <p class="hint gauge"><meter min="0" max="{HubPage.MaxSize}" high="{HubPage.MaxSize - 1}" optimum="0" value="{Math.Min(hub.FullSize, HubPage.MaxSize)}" aria-label="Bytes of Docker Hub's limit"></meter> {Words(hub)}</p>
            {HubDifferences.Write(rendered?.Document)}
            <article class="markdown-body"{(isCopy ? Copied : SafeHtml.None)}>
            {(isCopy ? Above : HeadingNames.Without(article))}
            </article>
            {(hub.Kind == HubPageKind.Cut ? Cut : SafeHtml.None)}
            """).ToSafe();
    }

    /// <summary>Tells the script to copy the rendered README.</summary>
    private static SafeHtml Copied { get; } = new(" data-copy");

    private static SafeHtml Above { get; } = new("<p>The README as it is rendered above.</p>");

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
