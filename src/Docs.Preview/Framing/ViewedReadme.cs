using Docs.Model.Findings;
using Docs.Preview.Html;
using Docs.Preview.Rendering;

namespace Docs.Preview.Framing;

/// <summary>A README in a page, and how its text becomes HTML there.</summary>
internal sealed record ViewedReadme(PreviewSnapshot Snapshot, PageLinks Links, PreviewedImage Image, PreviewedReadme Readme)
{
    /// <summary>The page has a heading of its own.</summary>
    private const int HeadingShift = 1;

    private RenderedPage? _page;
    private SafeHtml? _rendered;

    /// <summary>The README.</summary>
    public string Text => field ??= Readme.Readme.Text;

    /// <summary>The README as GitHub shows it, each block with its origin (in files the script adds that); null where it cannot be read.</summary>
    public RenderedPage? Page
    {
        get
        {
            _ = RenderWithOrigins();
            return _page;
        }
    }

    /// <summary>The same as HTML; where it cannot be read, why. Rendered once.</summary>
    public SafeHtml RenderWithOrigins() => _rendered ??= Links.IsStatic
        ? Render(Text, "", static _ => null, out _page)
        : Render(Text, "", offset => Readme.Origins.FindLine(offset).ToString(), out _page);

    /// <summary>Other Markdown as GitHub shows it.</summary>
    public SafeHtml Render(string markdown, string idPrefix) => Render(markdown, idPrefix, out _);

    /// <summary>The same.</summary>
    /// <param name="page">Null where it cannot be read.</param>
    public SafeHtml Render(string markdown, string idPrefix, out RenderedPage? page) => Render(markdown, idPrefix, static _ => null, out page);

    /// <summary>Markdown as GitHub shows it; where it cannot be read, why.</summary>
    /// <param name="idPrefix">Before the name of each heading.</param>
    /// <param name="originAt">From an index into the text to where that comes from.</param>
    private SafeHtml Render(string markdown, string idPrefix, Func<int, string?> originAt, out RenderedPage? page)
    {
        var findings = new List<Finding>();
        page = ReadmeRenderer.Render(
            markdown, Image.Name.Value, new() { OriginAt = originAt, FindImage = FindLogo, IdPrefix = idPrefix, HeadingShift = HeadingShift, LinksHaveRelation = !Links.IsStatic }, findings);
        return page is not null
            ? new(page.Html)
            : new PageText()
                .Add($"<div class=\"banner\" role=\"alert\"><p>Not rendered, because reading it would take too long:</p><ul>")
                .AddEach(findings, (html, finding) => html.Add($"<li>{finding.Code}: {finding.Message}</li>"))
                .Add($"</ul></div><pre class=\"raw\">{markdown}</pre>").ToSafe();
    }

    /// <summary>The file of a logo of ours, where a README has the address at which it is published.</summary>
    private string? FindLogo(string address)
    {
        var prefix = $"https://raw.githubusercontent.com/{Snapshot.Settings.LogoRepository}/";
        if (!address.StartsWith(prefix, StringComparison.Ordinal) || address[prefix.Length..].Split('?')[0].Split('/') is not [_, var name, var file])
        {
            return null;
        }

        return Docs.Model.ImageName.TryParse(name, out var image) && Snapshot.Find(image) is { Logo: { } logo } owner && logo.FileName == file && Links.HasLogo(owner) ? Links.Logo(owner) : null;
    }
}
