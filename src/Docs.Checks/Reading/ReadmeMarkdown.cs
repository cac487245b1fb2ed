using Docs.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Checks.Reading;

/// <summary>What rules look at in a README, collected in one walk over its tree; each list in the order of the text.</summary>
internal sealed class ReadmeMarkdown
{
    /// <summary>A README without anything.</summary>
    public static ReadmeMarkdown Nothing { get; } = new([]);

    private ReadmeMarkdown(IReadOnlyList<ReadmeHeading> headings) => Headings = headings;

    public IReadOnlyList<ReadmeHeading> Headings { get; }

    /// <summary>Links and images.</summary>
    public List<ReadmeLink> Links { get; } = [];

    /// <summary>Code blocks, a piece for each line.</summary>
    public List<ReadmePiece> CodeLines { get; } = [];

    /// <summary>Code within a line.</summary>
    public List<ReadmePiece> CodeSpans { get; } = [];

    /// <summary>Raw HTML: blocks, and tags within a line.</summary>
    public List<ReadmePiece> Html { get; } = [];

    /// <summary>Words as a reader sees them: no code, HTML, addresses or marks.</summary>
    public List<ReadmePiece> Words { get; } = [];

    public static ReadmeMarkdown Of(MarkdownDocument document, string text)
    {
        var markdown = new ReadmeMarkdown([.. HeadingSlugs.Of(document).Select(h => new ReadmeHeading(
            h.Heading.Span.Start, h.Heading.Level, h.Slug, text[h.Heading.Span.Start..(h.Heading.Span.End + 1)]))]);
        foreach (var node in document.Descendants())
        {
            markdown.Add(node, text);
        }

        return markdown;
    }

    private void Add(MarkdownObject node, string text)
    {
        switch (node)
        {
            case LinkInline { Url: { } url } link:
                Links.Add(new(UrlOffset(link, url, text), url, link.IsImage));
                break;
            case AutolinkInline { IsEmail: false } link:
                Links.Add(new(link.Span.Start + 1, link.Url, IsImage: false));
                break;
            case CodeInline code:
                CodeSpans.Add(new(code.Span.Start + code.DelimiterCount, code.Content));
                break;
            case HtmlInline html:
                Html.Add(new(html.Span.Start, html.Tag));
                break;
            case HtmlBlock html:
                Html.Add(new(html.Span.Start, text[html.Span.Start..Math.Min(html.Span.End + 1, text.Length)]));
                break;
            case LiteralInline literal:
                Words.Add(new(literal.Span.Start, literal.Content.ToString()));
                break;
            case CodeBlock block:
                for (var i = 0; i < block.Lines.Count; i++)
                {
                    CodeLines.Add(new(block.Lines.Lines[i].Position, block.Lines.Lines[i].Slice.ToString()));
                }

                break;
        }
    }

    // An address that was written with escapes or entities is not in the text as it is.
    private static int UrlOffset(LinkInline link, string url, string text) =>
        link.UrlSpan is { IsEmpty: false } span && span.Start < text.Length
            ? span.Start + (text[span.Start] == '<' ? 1 : 0)
            : text.IndexOf(url, link.Span.Start, Math.Max(0, Math.Min(link.Span.Length, text.Length - link.Span.Start)), StringComparison.Ordinal) is var at and >= 0 ? at : link.Span.Start;
}
