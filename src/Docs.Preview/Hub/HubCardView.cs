using Docs.Preview.Framing;
using Docs.Preview.Html;

namespace Docs.Preview.Hub;

/// <summary>What Docker Hub shows above a description: the logo, the name, the short description and the categories.</summary>
internal static class HubCardView
{
    public static SafeHtml Write(ViewedReadme page)
    {
        var (card, logo) = (page.Image.Card, page.Links.HasLogo(page.Image));
        return new PageText()
            .Add($"<div class=\"hub-card\">\n")
            .Add($"{(logo ? new PageText().Add($"<img src=\"{page.Links.Logo(page.Image)}\" alt=\"\">\n").ToSafe() : SafeHtml.None)}")
            .Add($"<div>\n<p class=\"name\">{page.Snapshot.Settings.RepositoryOf(page.Image.Name, page.Readme.Readme.Target)}</p>\n")
            .Add($"<p>{card.ShortDescription ?? "no short description"}</p>\n<ul class=\"categories\" aria-label=\"Categories\">\n")
            .AddEach(card.Categories, static (html, category) => html.Add($"<li>{category}</li>\n"))
            .Add($"</ul>\n</div>\n</div>").ToSafe();
    }
}
