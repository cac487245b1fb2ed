using Docs.Preview.Comparing;
using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Grouping;
using Docs.Preview.Html;
using Docs.Preview.Hub;

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

        var findings = ReadmeFindings.Of(snapshot.Settings, image, address.Target);
        var main = new PageText().Add($"""
            {ReadmeHead.Write(snapshot, links, image, address, findings.Length)}
            {Banners(snapshot, image, address)}
            """);
        if (image.Find(address.Target) is not { } readme)
        {
            return PageFrame.Write(snapshot, links, address, main.Add($"<p class=\"empty\">There is no README to show until this image can be built.</p>").ToSafe(), images);
        }

        var page = new ViewedReadme(snapshot, links, image, readme);
        var lines = new OriginLines(page.Text, readme.Origins);
        var shown = findings.Select(f => new ShownFinding(f, lines.Find(f.At))).ToList();
        foreach (var view in links.IsStatic ? Views.OfFiles : [address.View])
        {
            main.Add($"""
                <section class="view" data-view="{PageAddress.NameOf(view)}"{Id(links, view)} aria-label="{Views.TitleOf(view)}">
                {Content(page, view, address, shown)}
                </section>

                """);
        }

        return PageFrame.Write(snapshot, links, address, main.ToSafe(), images);
    }

    /// <summary>The name that the tabs of an exported page lead to, which has all views.</summary>
    private static SafeHtml Id(PageLinks links, View view) => links.IsStatic ? new($" id=\"{PageLinks.NameOf(view)}\"") : SafeHtml.None;

    /// <summary>What a reader must know before the README.</summary>
    private static SafeHtml Banners(PreviewSnapshot snapshot, PreviewedImage image, PageAddress address)
    {
        var readme = image.Find(address.Target);
        var words = image.IsDraft ? "Something is missing, so this is not published. What you see is a draft without it."
            : readme is null ? "This cannot be built as it is now."
            : "This cannot be built as it is now; what you see is the last state that could.";
        var unknown = readme is null ? SafeHtml.None : Banner.Write(
            readme.IsUndecided ? "Not decided: the README that is there stays as it is." : "This may lack something, because facts are unknown.", readme.Readme.Unknown);
        return new PageText()
            .Add($"{Banner.Write("Nothing can be built as it is now; what you see is the last state that could.", snapshot.Problems)}{Banner.Write(words, image.Problems)}{unknown}")
            .ToSafe();
    }

    private static SafeHtml Content(ViewedReadme page, View view, PageAddress address, IReadOnlyList<ShownFinding> findings) => view switch
    {
        View.Source => SourceView.Write(page),
        View.Changes => ChangesView.Write(page),
        View.Diff => DiffView.Write(page),
        View.Compare => CompareView.Write(page, address.Other),
        View.Hub => HubView.Write(page),
        View.Findings => FindingsView.Write(page, findings),
        _ => RenderedView.Write(page, findings),
    };
}
