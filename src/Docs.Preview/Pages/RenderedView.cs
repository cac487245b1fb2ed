using Docs.Preview.FindingLists;
using Docs.Preview.Framing;
using Docs.Preview.Html;
using Docs.Preview.Outline;

namespace Docs.Preview.Pages;

/// <summary>The README as GitHub renders it; each block tells where it comes from and what is wrong with it.</summary>
internal static class RenderedView
{
    public static SafeHtml Write(ViewedReadme page, IReadOnlyList<ShownFinding> findings) => new PageText().Add($"""
        <p class="hint"><button type="button" class="origins" aria-pressed="false">Show where each block comes from</button> <span class="for-scripts">or click a block</span></p>
        <div class="reading">
        {(page.Page is { } outlined && !page.Links.IsStatic ? OutlineView.Write(outlined, findings) : SafeHtml.None)}
        <article class="markdown-body" data-page="{page.Snapshot.Settings.Published.PageOf(page.Image.Name, page.Readme.Readme.Target)}">
        {(page.Page is { } rendered ? Article.Write(page, rendered, findings) : page.RenderWithOrigins())}
        </article>
        </div>
        """).ToSafe();
}
