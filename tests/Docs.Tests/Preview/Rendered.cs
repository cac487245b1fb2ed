using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Docs.Model.Findings;
using Docs.Preview.Rendering;

namespace Docs.Tests.Preview;

/// <summary>READMEs as the preview shows them.</summary>
internal static partial class Rendered
{
    public static RenderedPage Page(string markdown, RenderSettings? settings = null)
    {
        var findings = new List<Finding>();
        var page = ReadmeRenderer.Render(markdown, "a.md", settings ?? RenderSettings.None, findings);
        Assert.Empty(findings);
        return page!;
    }

    /// <summary>The ids that the headings of a README get.</summary>
    public static HashSet<string> HeadingIds(string markdown) =>
        [.. Docs.Markdown.Headings.HeadingSlugs.Of(Docs.Markdown.MarkdownDialect.GitHub.Parse(markdown, "a.md", [])!).Select(h => h.Slug)];

    /// <summary>Without the attributes that tell where blocks come from, and without a line's end behind it.</summary>
    public static string Html(string markdown, RenderSettings? settings = null) =>
        Place().Replace(Page(markdown, settings).Html, "").TrimEnd('\n');

    /// <summary>The element that a page has the HTML in.</summary>
    public static IElement Tree(string html) => Parse($"<body><article>{html}</article>").QuerySelector("article")!;

    public static IHtmlDocument Parse(string html) => new HtmlParser(new() { IsScripting = true }).ParseDocument("<!DOCTYPE html>" + html);

    [GeneratedRegex(" data-(line|origin)=\"[^\"]*\"")]
    private static partial Regex Place();
}
