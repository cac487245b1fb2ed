using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>What stands above every view of a README: its name, its targets and its views.</summary>
internal static class ReadmeHead
{
    /// <param name="findings">How many there are on the page.</param>
    public static SafeHtml Write(PreviewSnapshot snapshot, PageLinks links, PreviewedImage image, PageAddress address, int findings) => new PageText().Add($"""
        <div class="head">
        <h1 class="page">{image.Name.Value} <span class="target">{address.Target.Name}</span></h1>
        {Targets(snapshot, links, image, address)}
        {Tabs(links, image, address, findings)}
        </div>
        """).ToSafe();

    // In a file the script adds it. The style sheet has the words for who hears the page.
    private static SafeHtml Title { get; } = new(" title=\"not supported\"");

    private static SafeHtml Targets(PreviewSnapshot snapshot, PageLinks links, PreviewedImage image, PageAddress address) => new PageText()
        .Add($"<nav class=\"targets\" aria-label=\"Target\">\n")
        .AddEach(snapshot.Settings.Targets.Where(t => links.Has(image.Name, t)), (html, target) =>
        {
            var readme = image.Find(target);
            html.Add($"<a href=\"{links.Page(target, image.Name, address.View)}\"{PageFrame.Current(target == address.Target)}");
            if (readme?.IsSupported != true)
            {
                html.Add($" class=\"unsupported\"{(links.IsStatic ? SafeHtml.None : Title)}");
            }

            html.Add($">{target.Name}");
            if (readme?.IsChanged == true && !image.IsDraft)
            {
                html.Add($" {Mark.Write("changed", "●", "changed")}");
            }

            html.Add($"</a>\n");
        })
        .Add($"</nav>").ToSafe();

    private static SafeHtml Tabs(PageLinks links, PreviewedImage image, PageAddress address, int findings)
    {
        var isChanged = image.Find(address.Target)?.IsChanged == true && !image.IsDraft;
        return new PageText()
            .Add($"<nav class=\"tabs\" aria-label=\"View\">\n")
            .AddEach(links.IsStatic ? Views.OfFiles : Views.All, (html, view) => html.Add($"""
                <a href="{links.Tab(address.Target, image.Name, view)}"{Current(view)}>{Views.TitleOf(view)}{Count(view)}</a>

                """))
            .Add($"</nav>").ToSafe();

        SafeHtml Current(View view) => links.IsStatic ? SafeHtml.None : new($" data-view=\"{PageAddress.NameOf(view)}\"{PageFrame.Current(view == address.View).Text}");

        SafeHtml Count(View view) =>
            view == View.Findings && findings > 0 ? new PageText().Add($" <span class=\"count\">{findings}</span>").ToSafe()
            : view is View.Changes or View.Diff && isChanged ? new PageText().Add($" <span class=\"mark changed\" aria-hidden=\"true\">●</span>").ToSafe()
            : SafeHtml.None;
    }
}
