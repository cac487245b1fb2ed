using Docs.Markdown.Headings;
using Docs.Model;
using Markdig.Extensions.Tables;
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

    /// <summary>Links and images, in Markdown and in HTML.</summary>
    public List<ReadmeLink> Links { get; } = [];

    /// <summary>Where links to a file of one commit are, with their texts.</summary>
    public List<(int Start, int End)> CommitLinks { get; } = [];

    /// <summary>Code blocks, a piece for each line.</summary>
    public List<ReadmePiece> CodeLines { get; } = [];

    /// <summary>Code blocks that a fence is around, each as a whole.</summary>
    public List<ReadmeCode> CodeBlocks { get; } = [];

    /// <summary>Code within a line.</summary>
    public List<ReadmePiece> CodeSpans { get; } = [];

    /// <summary>The opening tags of raw HTML, in blocks and within lines.</summary>
    public List<ReadmeTag> Tags { get; } = [];

    /// <summary>Words as a reader sees them: no code, HTML, addresses or marks.</summary>
    public List<ReadmePiece> Words { get; } = [];

    /// <summary>Lines of paragraphs that begin with <c>#</c>.</summary>
    public List<ReadmeLine> LineStarts { get; } = [];

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
                AddCommitLink(url, link.Span.Start, link.Span.End);
                break;
            case AutolinkInline { IsEmail: false } link:
                Links.Add(new(link.Span.Start + 1, link.Url, IsImage: false));
                break;
            case CodeInline code:
                CodeSpans.Add(new(OffsetOf(code, text), code.Content));
                break;
            case HtmlInline html:
                AddHtml(html.Span.Start, html.Tag, text);
                break;
            case HtmlBlock html:
                AddHtml(html.Span.Start, text[html.Span.Start..Math.Min(html.Span.End + 1, text.Length)], text);
                break;
            case LiteralInline literal:
                Words.Add(new(literal.Span.End + 1 - literal.Content.Length, literal.Content.ToString()));
                AddLine(literal, text);
                break;
            case CodeBlock block:
                var first = CodeLines.Count;
                for (var i = 0; i < block.Lines.Count; i++)
                {
                    var line = block.Lines.Lines[i];
                    CodeLines.Add(new(EndOfLine(line.Position, text) - line.Slice.Length, line.Slice.ToString()));
                }

                if (block is FencedCodeBlock { Info: var info } && CodeLines.Count > first)
                {
                    CodeBlocks.Add(new(info?.ToLowerInvariant() ?? "", CodeLines[first..]));
                }

                break;
        }
    }

    private void AddHtml(int offset, string html, string text)
    {
        foreach (var tag in ReadmeTag.Read(offset, html))
        {
            Tags.Add(tag);
            foreach (var link in HtmlAddress.Read(html, offset, tag.Tag))
            {
                // A tag over lines is without the white space and the marks of quotes that its lines begin with.
                var at = text.AsSpan(link.Offset).StartsWith(link.Url) ? link.Offset : text.IndexOf(link.Url, offset, StringComparison.Ordinal);
                var start = at < 0 ? link.Offset : at;
                Links.Add(link with { Offset = start });
                AddCommitLink(link.Url, start, text.IndexOf("</a", start, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private void AddCommitLink(string url, int start, int end)
    {
        if (url.Split('/', '?', '#').Any(static part => CommitId.TryParse(part, out _)))
        {
            CommitLinks.Add((start, end));
        }
    }

    private void AddLine(LiteralInline literal, string text)
    {
        var isFirst = literal.PreviousSibling is null;
        if (literal.Content.CurrentChar != '#' || (!isFirst && literal.PreviousSibling is not LineBreakInline) || literal.IsFirstCharacterEscaped
            || literal.Parent is not { Parent: null, ParentBlock: ParagraphBlock { Parent: not TableCell } or HeadingBlock { HeaderChar: not '#' } })
        {
            return;
        }

        var start = literal.Span.Start;
        var end = text.IndexOf('\n', start);
        LineStarts.Add(new(start, end < 0 ? text[start..] : text[start..end], isFirst && !literal.Parent.OfType<LineBreakInline>().Any()));
    }

    // A line of code begins behind what belongs to the lists and quotes around it; its end is that of the line.
    private static int EndOfLine(int offset, string text) =>
        text.IndexOf('\n', Math.Min(offset, text.Length)) is var end and >= 0 ? end : text.Length;

    /// <summary>Where code within a line begins: a space on each side is not a part of it.</summary>
    private static int OffsetOf(CodeInline code, string text)
    {
        var start = code.Span.Start + code.DelimiterCount;
        return text.AsSpan(start).StartsWith(" ") && !code.Content.StartsWith(' ') ? start + 1 : start;
    }

    // An address that was written with escapes or entities is not in the text as it is.
    private static int UrlOffset(LinkInline link, string url, string text) =>
        link.UrlSpan is { IsEmpty: false } span && span.Start < text.Length
            ? span.Start + (text[span.Start] == '<' ? 1 : 0)
            : text.IndexOf(url, link.Span.Start, Math.Max(0, Math.Min(link.Span.Length, text.Length - link.Span.Start)), StringComparison.Ordinal) is var at and >= 0 ? at : link.Span.Start;
}
