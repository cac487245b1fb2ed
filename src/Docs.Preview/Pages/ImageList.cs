using Docs.Hub;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>The list of images, with marks. Of one target and view it is the same on all pages, but for the page's own image.</summary>
internal sealed class ImageList
{
    private readonly SafeHtml _start;
    private readonly IReadOnlyList<Item> _items;

    public ImageList(PreviewSnapshot snapshot, PageLinks links, Target target, View view)
    {
        _start = new PageText().Add($"""
            <nav class="images" id="docs.images" aria-label="Images">
            <label class="unseen" for="docs.filter">Filter images</label>
            <input type="search" id="docs.filter" placeholder="Filter images   /" autocomplete="off" spellcheck="false">
            <p class="unseen" role="status" id="docs.count"></p>
            <ul>

            """).ToSafe();
        _items = [.. snapshot.Images.Select(i => new Item(
            i.Name,
            new PageText().Add($"<li><a href=\"{links.Page(target, i.Name, view)}\"").ToSafe(),
            new PageText().Add($">{i.Name.Value}{Marks(i, target)}</a></li>\n").ToSafe()))];
    }

    /// <param name="current">The image whose page it is; null for the index.</param>
    public SafeHtml Write(ImageName? current) => new PageText()
        .Add($"{_start}")
        .AddEach(_items, (html, item) => html.Add($"{item.Start}{PageFrame.Current(item.Image == current)}{item.End}"))
        .Add($"</ul>\n</nav>").ToSafe();

    /// <summary>What a reviewer should look at: a sign for those who see, and words for all.</summary>
    private static SafeHtml Marks(PreviewedImage image, Target target)
    {
        var html = new PageText();
        var errors = image.Problems.Length + (image.Findings?.Count(f => f.Severity == Severity.Error) ?? 0);
        var warnings = image.Findings?.Count(f => f.Severity == Severity.Warning) ?? 0;
        if (image.Find(target)?.IsChanged == true)
        {
            Add("changed", "●", "changed");
        }
        else if (image.Readmes.Any(r => r.IsChanged))
        {
            Add("changed", "○", "changed for other targets");
        }

        if (errors > 0)
        {
            Add("error", $"{errors}", errors == 1 ? "error" : "errors");
        }

        if (warnings > 0)
        {
            Add("warning", $"{warnings}", warnings == 1 ? "warning" : "warnings");
        }

        if (image.Find(target) is { } readme && HubSize.Of(readme.Readme) > HubPage.MaxSize)
        {
            Add("long", "25k", "too long for Docker Hub");
        }

        return html.ToSafe();

        void Add(string kind, string sign, string words)
        {
            // Numbers are read out with their words, other signs are not.
            var isNumber = char.IsAsciiDigit(sign[0]) && kind != "long";
            html.Add($" <span class=\"mark {kind}\" title=\"{(isNumber ? $"{sign} {words}" : words)}\">");
            _ = isNumber ? html.Add($"{sign}<span class=\"unseen\"> {words}</span>") : html.Add($"<span aria-hidden=\"true\">{sign}</span><span class=\"unseen\">{words}</span>");
            html.Add($"</span>");
        }
    }

    private sealed record Item(ImageName Image, SafeHtml Start, SafeHtml End);
}
