using Docs.Preview.Html;
using Markdig.Extensions.Emoji;

namespace Docs.Preview.Rendering;

/// <summary>Writes plain text as GitHub's pages show it: emoji in place of their shortcodes, and links to footnotes.</summary>
internal sealed class LiteralWriter(HtmlForm form, HtmlText html, FootnoteList footnotes)
{
    private const int MaxShortcode = 60;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Shortcodes =
        new Dictionary<string, string>(EmojiMapping.GetDefaultEmojiShortcodeToUnicode(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes text that no mark interrupts.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var length = text[at] switch
            {
                ':' => WriteEmoji(text, from, at),
                '[' when !footnotes.IsEmpty => WriteReference(text, from, at),
                _ => 0,
            };
            if (length > 0)
            {
                from = at + length;
                at = from - 1;
            }
        }

        html.Write(text[from..]);
    }

    private int WriteEmoji(ReadOnlySpan<char> text, int from, int at)
    {
        var rest = text[(at + 1)..];
        var end = rest[..Math.Min(rest.Length, MaxShortcode)].IndexOf(':');
        if (end <= 0 || !Shortcodes.TryGetValue(text.Slice(at, end + 2), out var emoji))
        {
            return 0;
        }

        html.Write(text[from..at]).Write(emoji);
        return end + 2;
    }

    private int WriteReference(ReadOnlySpan<char> text, int from, int at)
    {
        var end = text[at..].IndexOf(']');
        if (end < 3 || text[at + 1] != '^' || footnotes.Refer(text[(at + 2)..(at + end)].ToString(), out var isFirst) is not (> 0 and var number))
        {
            return 0;
        }

        html.Write(text[from..at]).WriteRaw("<sup><a href=\"#fn-").WriteNumber(number).WriteRaw("\" ").WriteRaw(form.Mark).WriteRaw(OwnAttribute.Class).WriteRaw("=\"footnote-ref\"");
        if (isFirst)
        {
            html.WriteRaw(" ").WriteRaw(form.Mark).WriteRaw(OwnAttribute.Id).WriteRaw("=\"user-content-fnref-").WriteNumber(number).WriteRaw("\"");
        }

        html.WriteRaw(">").WriteNumber(number).WriteRaw("</a></sup>");
        return end + 1;
    }
}
