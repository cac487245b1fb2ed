using Docs.Model.Findings;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>The page of a README: its head, and one view of it, or all of them where no server brings the others.</summary>
internal static class ReadmePage
{
    /// <summary>The page; null where there is no such image or target.</summary>
    /// <param name="images">The list of images for its target; null to make it.</param>
    public static string? Write(PreviewSnapshot snapshot, PageLinks links, PageAddress address, ImageList? images = null)
    {
        if (snapshot.Find(address.Image) is not { } image || !snapshot.Settings.Targets.Contains(address.Target))
        {
            return null;
        }

        var main = new PageText().Add($"""
            <div class="head">
            <h1 class="page">{image.Name.Value} <span class="target">{address.Target.Name}</span></h1>
            {Targets(snapshot, links, image, address)}
            {Tabs(links, image, address)}
            </div>
            {Banner(snapshot.Problems)}{Banner(image.Problems)}
            """);
        if (image.Find(address.Target) is not { } readme)
        {
            return PageFrame.Write(snapshot, links, address, main.Add($"<p class=\"empty\">There is no README to show until this image can be built.</p>").ToSafe(), images);
        }

        main.Add($"{Undecided(readme)}");
        var page = new ViewedReadme(snapshot, links, image, readme);
        foreach (var view in links.IsStatic ? Views.All : [address.View])
        {
            main.Add($"""
                <section class="view" data-view="{PageAddress.NameOf(view)}" aria-label="{Views.TitleOf(view)}">
                {Content(page, view)}
                </section>

                """);
        }

        return PageFrame.Write(snapshot, links, address, main.ToSafe(), images);
    }

    /// <summary>What is wrong, above everything else; nothing where nothing is.</summary>
    public static SafeHtml Banner(IReadOnlyCollection<Finding> problems) => Banner("This cannot be built as it is now; what you see is the last state that could.", problems);

    /// <summary>What is not known of what is shown; nothing where all is.</summary>
    private static SafeHtml Undecided(PreviewedReadme readme) => Banner(
        readme.IsUndecided ? "Not decided: the README that is there stays as it is." : "This may lack something, because facts are unknown.", readme.Readme.Unknown);

    private static SafeHtml Banner(string words, IReadOnlyCollection<Finding> findings) => findings.Count == 0 ? SafeHtml.None : new PageText()
        .Add($"<div class=\"banner\" role=\"alert\">\n<p>{words}</p>\n<ul>\n")
        .AddEach(findings, (html, finding) => html.Add($"<li><code>{finding.At.ToString()}</code> {finding.Code}: {finding.Message}</li>\n"))
        .Add($"</ul>\n</div>\n").ToSafe();

    private static SafeHtml Content(ViewedReadme page, View view) => view switch
    {
        View.Source => SourceView.Write(page),
        View.Changes => ChangesView.Write(page),
        View.Diff => DiffView.Write(page),
        View.Hub => HubView.Write(page),
        View.Findings => FindingsView.Write(page),
        _ => RenderedView.Write(page),
    };

    private static SafeHtml Targets(PreviewSnapshot snapshot, PageLinks links, PreviewedImage image, PageAddress address) => new PageText()
        .Add($"<nav class=\"targets\" aria-label=\"Target\">\n")
        .AddEach(snapshot.Settings.Targets, (html, target) =>
        {
            var isSupported = image.Find(target)?.IsSupported == true;
            html.Add($"<a href=\"{links.Page(target, image.Name, address.View)}\"{PageFrame.Current(target == address.Target)}");
            _ = isSupported
                ? html.Add($">{target.Name}</a>\n")
                : html.Add($" class=\"unsupported\" title=\"not supported\">{target.Name}<span class=\"unseen\"> (not supported)</span></a>\n");
        })
        .Add($"</nav>").ToSafe();

    private static SafeHtml Tabs(PageLinks links, PreviewedImage image, PageAddress address)
    {
        var isChanged = image.Find(address.Target)?.IsChanged == true;
        return new PageText()
            .Add($"<nav class=\"tabs\" aria-label=\"View\">\n")
            .AddEach(Views.All, (html, view) => html.Add($"""
                <a href="{links.Page(address.Target, image.Name, view)}" data-view="{PageAddress.NameOf(view)}"{PageFrame.Current(view == address.View && !links.IsStatic)}>{Views.TitleOf(view)}{Count(view)}</a>

                """))
            .Add($"</nav>").ToSafe();

        SafeHtml Count(View view) =>
            view == View.Findings && image.Findings is { Length: > 0 and var count } ? new PageText().Add($" <span class=\"count\">{count}</span>").ToSafe()
            : view is View.Changes or View.Diff && isChanged ? new PageText().Add($" <span class=\"mark changed\" aria-hidden=\"true\">●</span>").ToSafe()
            : SafeHtml.None;
    }
}
