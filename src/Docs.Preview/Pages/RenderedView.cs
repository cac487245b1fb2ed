using Docs.Preview.Html;

namespace Docs.Preview.Pages;

/// <summary>The README as GitHub renders it; each section tells where it comes from.</summary>
internal static class RenderedView
{
    public static SafeHtml Write(ViewedReadme page) => new PageText().Add($"""
        <p class="hint"><button type="button" class="origins" aria-pressed="false">Show where each section comes from</button> <span class="origin" role="status">or point at one, or click it</span></p>
        <article class="markdown-body">
        {page.RenderWithOrigins()}
        </article>
        """).ToSafe();
}
