using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Hub;

/// <summary>
/// The link reference definitions of a text: nobody sees them, but links lead nowhere once they are left out.
/// </summary>
internal sealed class Definitions(MarkdownDocument document, string text)
{
    private readonly List<LinkInline> _links = [.. document.Descendants<LinkInline>().Where(l => l.Reference is not null)];

    /// <summary>Those between two places, a line each; empty if there are none.</summary>
    public string Between(int start, int end) =>
        Print(document.Descendants<LinkReferenceDefinition>().Where(d => d.Span.Start >= start && d.Span.Start < end));

    /// <summary>Those from a place on that links before it need, a line each; empty if there are none.</summary>
    public string After(int place) => _links.Count == 0
        ? ""
        : Print(_links.Where(l => l.Span.Start < place).Select(l => l.Reference!).Where(d => d.Span.Start >= place));

    private string Print(IEnumerable<LinkReferenceDefinition> definitions)
    {
        // One that goes over several lines may have signs of a list or quote in it.
        var lines = definitions.Distinct().OrderBy(d => d.Span.Start)
            .Select(d => text.Substring(d.Span.Start, d.Span.Length).Trim())
            .Where(d => !d.Contains('\n', StringComparison.Ordinal));
        return string.Join('\n', lines);
    }
}
