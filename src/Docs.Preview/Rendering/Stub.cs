using Docs.CommonMark;
using Docs.Model.Findings;
using Markdig;

namespace Docs.Preview.Rendering;

public sealed record RenderSettings
{
    public Func<int, string?>? OriginAt { get; init; }

    public Func<string, string?>? FindImage { get; init; }
}

public sealed record RenderedPage(string Html);

public static class ReadmeRenderer
{
    public static RenderedPage? Render(string markdown, string path, RenderSettings settings, ICollection<Finding> findings) =>
        MarkdownDialect.GitHub.Parse(markdown, path, findings) is { } document ? new(document.ToHtml(MarkdownDialect.GitHub.Pipeline)) : null;
}
