using System.Runtime.CompilerServices;
using Docs.Model;
using Docs.Preview.Html;

namespace Docs.Preview.Framing;

/// <summary>The list of images, with marks. Of one target and view it is the same on all pages, but for the page's own image.</summary>
internal sealed class ImageList
{
    // Marks of an image are the same until the image is another one.
    private static readonly ConditionalWeakTable<PreviewedImage, MarkTable> Known = [];

    private readonly IReadOnlyList<Item> _items;

    public ImageList(PreviewSnapshot snapshot, PageLinks links, Target target, View view)
    {
        _items = [.. snapshot.Images.Select(i => new Item(
            i.Name,
            links.Page(target, i.Name, view),
            MarksOf(snapshot.Settings, i, target)))];
    }

    /// <summary>What stands above the list.</summary>
    public static SafeHtml Filters { get; } = new("""
        <div class="filters for-scripts">
        <input type="search" id="docs.filter" aria-label="Filter images" placeholder="Filter images   /" autocomplete="off" spellcheck="false">
        <div class="only" role="group" aria-label="Show">
        <button type="button" data-only="" aria-pressed="true">All</button>
        <button type="button" data-only="text" aria-pressed="false">Text</button>
        <button type="button" data-only="tags" aria-pressed="false">Tags</button>
        <button type="button" data-only="error" aria-pressed="false">Errors</button>
        </div>
        <p class="count" role="status" id="docs.count"></p>
        </div>
        """);

    private static SafeHtml Start { get; } = new("<nav class=\"images\" id=\"docs.images\" aria-label=\"Images\">\n");

    /// <param name="current">The image whose page it is; null for the index.</param>
    public SafeHtml Write(ImageName? current) => new PageText()
        .Add($"{Start}{Filters}\n<ul>\n")
        .AddEach(_items, (html, item) => html.Add($"<li data-is=\"{item.Marks.Kinds}\"><a href=\"{item.Address}\"{PageFrame.Current(item.Image == current)}>{item.Image.Value}{item.Marks.Html}</a></li>\n"))
        .Add($"</ul>\n</nav>").ToSafe();

    /// <summary>The list of an exported page, which the script fills from what all pages share; without it, a link to the overview.</summary>
    public static SafeHtml WriteForScript(PageLinks links, PageAddress address) => new PageText()
        .Add($"{Start}<ul>\n<li><a href=\"{links.Index}\" data-image=\"{address.Image.Value}\" data-target=\"{address.Target.Name}\">all images</a></li>\n</ul>\n</nav>").ToSafe();

    /// <summary>The marks of an image on the pages of a target.</summary>
    public static ImageMarks MarksOf(PreviewSettings settings, PreviewedImage image, Target target) =>
        Known.GetValue(image, static i => new(i)).Find(settings, target);

    /// <param name="Marks">What a reviewer should look at.</param>
    private sealed record Item(ImageName Image, string Address, ImageMarks Marks);

    /// <summary>The marks of an image for each target.</summary>
    private sealed class MarkTable(PreviewedImage image)
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Target, ImageMarks> _marks = [];

        public ImageMarks Find(PreviewSettings settings, Target target) => _marks.GetOrAdd(target, t => ImageMarks.Of(settings, image, t));
    }
}
