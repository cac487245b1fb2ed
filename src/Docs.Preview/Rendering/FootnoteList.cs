using Docs.Markdown.Footnotes;
using Markdig.Syntax;

namespace Docs.Preview.Rendering;

/// <summary>
/// The footnotes of a README, numbered in the order in which the text refers to them. As on GitHub, those that nothing
/// refers to are not shown.
/// </summary>
internal sealed class FootnoteList
{
    private readonly Dictionary<string, FootnoteBlock> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FootnoteBlock> _shown = [];

    public FootnoteList(MarkdownDocument document)
    {
        foreach (var footnote in document.Descendants<FootnoteBlock>())
        {
            _byLabel.TryAdd(footnote.Label, footnote);
        }
    }

    public bool IsEmpty => _byLabel.Count == 0;

    /// <summary>Those that were referred to, in the order of their numbers; it grows while they are written.</summary>
    public IReadOnlyList<FootnoteBlock> Shown => _shown;

    /// <summary>The number of a footnote, from 1; zero where there is none of that label.</summary>
    /// <param name="isFirst">Whether nothing referred to it before.</param>
    public int Refer(string label, out bool isFirst)
    {
        isFirst = false;
        if (!_byLabel.TryGetValue(label, out var footnote))
        {
            return 0;
        }

        if (_shown.IndexOf(footnote) is var index and >= 0)
        {
            return index + 1;
        }

        isFirst = true;
        _shown.Add(footnote);
        return _shown.Count;
    }
}
