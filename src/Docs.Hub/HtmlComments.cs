using Markdig.Syntax;

namespace Docs.Hub;

/// <summary>
/// The comments that begin in blocks of HTML. To Markdown, one that begins inside other HTML ends at the next empty
/// line, and what follows are blocks; to a browser, it goes on to its end.
/// </summary>
internal sealed class HtmlComments
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public HtmlComments(MarkdownDocument document, string text)
    {
        var at = 0;
        foreach (var html in document.Descendants<HtmlBlock>())
        {
            at = Math.Max(at, html.Span.Start);
            while (at <= html.Span.End && text.AsSpan(at..(html.Span.End + 1)).IndexOf("<!--") is var before and >= 0)
            {
                var start = at + before;
                at = text.IndexOf("-->", start, StringComparison.Ordinal) is var end and >= 0 ? end : text.Length;
                _starts.Add(start);
                _ends.Add(at);
            }
        }
    }

    /// <summary>Whether a character is behind the beginning of a comment and not behind its end.</summary>
    public bool Contain(int place)
    {
        var found = _starts.BinarySearch(place);
        var last = (found < 0 ? ~found : found) - 1;
        return last >= 0 && place <= _ends[last];
    }
}
