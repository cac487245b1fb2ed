using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Html;
using Docs.Preview.Outline;

namespace Docs.Preview.Pages;

/// <summary>The README as GitHub renders it; each block tells where it comes from and what is wrong with it.</summary>
internal static class RenderedView
{
    /// <summary>What stands above the README.</summary>
    public static SafeHtml Hint { get; } =
        new("<p class=\"hint\"><button type=\"button\" class=\"origins\" aria-pressed=\"false\">Show where each block comes from</button> <span class=\"for-scripts\">or click a block</span></p>\n");

    public static SafeHtml Write(ViewedReadme page, IReadOnlyList<ShownFinding> findings) => new PageText().Add($"""
        {(page.Links.IsStatic ? SafeHtml.None : Hint)}<div class="reading">
        {(page.Page is { } outlined && !page.Links.IsStatic ? OutlineView.Write(outlined, findings) : SafeHtml.None)}
        <article class="markdown-body" data-page="{page.Snapshot.Settings.Published.PageOf(page.Image.Name, page.Readme.Readme.Target)}">
        {(page.Page is { } rendered ? Article.Write(page, rendered, findings) : page.RenderWithOrigins())}
        </article>
        </div>
        """).ToSafe();
}
