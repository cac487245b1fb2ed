using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Preview.Rendering;

/// <summary>A kind of alert: the quotes that GitHub sets in a coloured box. There are five.</summary>
/// <param name="Title">As in <c>Note</c>.</param>
internal sealed record AlertKind(string Title)
{
    private static readonly AlertKind[] All = [new("Note"), new("Tip"), new("Important"), new("Warning"), new("Caution")];

    /// <summary>As in <c>markdown-alert markdown-alert-note</c>.</summary>
    public string ClassName { get; } = $"markdown-alert markdown-alert-{Title.ToLowerInvariant()}";

    /// <summary>
    /// The kind of alert that a quote is: one that is in nothing else, whose first line is <c>[!NOTE]</c> or the like,
    /// in any case, and nothing more, and that has something to say below it.
    /// </summary>
    /// <param name="content">What follows the first line in its paragraph; null where nothing does.</param>
    public static AlertKind? Find(QuoteBlock quote, out Inline? content)
    {
        content = null;
        if (quote.Parent is not MarkdownDocument || quote is not [ParagraphBlock { Inline.FirstChild: LiteralInline first }, ..])
        {
            return null;
        }

        Inline? inline = first;
        var marker = "";
        for (; inline is LiteralInline { IsFirstCharacterEscaped: false } text && marker.Length <= "[!IMPORTANT]".Length; inline = inline.NextSibling)
        {
            marker += text.Content.ToString();
        }

        content = (inline as LineBreakInline)?.NextSibling;
        return inline is null or LineBreakInline && (content is not null || quote.Count > 1)
            ? Array.Find(All, kind => marker.TrimEnd().Equals($"[!{kind.Title}]", StringComparison.OrdinalIgnoreCase))
            : null;
    }
}
