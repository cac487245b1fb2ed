using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>
/// Makes links of mail addresses that have no marks around them. Their parts may have been read as several texts, for
/// <c>_</c> might be emphasis: so they are looked for when all else has been read.
/// </summary>
internal static class MailLinks
{
    /// <param name="document">Nested no deeper than the limits allow.</param>
    public static void Mark(MarkdownDocument document)
    {
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is { } inlines)
            {
                MarkIn(inlines);
            }
        }
    }

    private static void MarkIn(ContainerInline parent)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline text && text.Content.AsSpan().Contains('@'))
            {
                inline = MarkIn(TextRun.From(FirstOf(text)));
            }
            else if (inline is ContainerInline container and not LinkInline)
            {
                MarkIn(container);
            }
        }
    }

    private static LiteralInline FirstOf(LiteralInline text)
    {
        while (text.PreviousSibling is LiteralInline previous)
        {
            text = previous;
        }

        return text;
    }

    /// <returns>The last inline that is now in the place of the texts.</returns>
    private static Inline MarkIn(TextRun run)
    {
        var (last, end) = ((Inline)run.Last, 0);
        foreach (var address in MailAddress.FindAll(run.Text.AsSpan()))
        {
            var (start, length) = address.GetOffsetAndLength(run.Text.Length);
            if (run.HasEscape(start, length))
            {
                continue;
            }

            last = start > end ? Add(run.Cut(end, start - end), last) : last;
            last = Add(LinkOf(run.Cut(start, length)), last);
            end = start + length;
        }

        if (end > 0)
        {
            last = end < run.Text.Length ? Add(run.Cut(end, run.Text.Length - end), last) : last;
            run.Remove();
        }

        return last;
    }

    private static Inline Add(Inline inline, Inline last)
    {
        last.InsertAfter(inline);
        return inline;
    }

    private static LinkInline LinkOf(LiteralInline address)
    {
        var link = new LinkInline
        {
            Span = address.Span,
            UrlSpan = address.Span,
            Line = address.Line,
            Column = address.Column,
            Url = "mailto:" + address.Content,
            IsAutoLink = true,
            IsClosed = true,
        };
        link.AppendChild(address);
        return link;
    }
}
