using Docs.Markdown.Tasks;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Inlines;

/// <summary>Where the next line of a paragraph must not be joined: it would change what its first one is.</summary>
internal static class LineEnd
{
    private static readonly string[] Alerts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    /// <summary>Whether white space would make what is printed so far the box of a task.</summary>
    public static bool IsBehindBox(LeafBlock block, ReadOnlySpan<char> text) =>
        text is ['[', ' ' or 'x' or 'X', ']'] && block.Inline!.FirstChild is not TaskBox && TaskPlace.MayBeAt(block);

    /// <summary>Whether what is printed so far makes a quote an alert, as long as nothing else is on its line.</summary>
    public static bool IsBehindAlert(LeafBlock block, ReadOnlySpan<char> text)
    {
        for (text = text.TrimEnd(' '); text.EndsWith("&#32;"); text = text[..^5].TrimEnd(' '))
        {
            // A space to a reader.
        }

        if (block.Parent is not QuoteBlock quote || quote[0] != block)
        {
            return false;
        }

        return IsAlert(text);
    }

    /// <summary>Whether a text is <c>[!NOTE]</c> or the like.</summary>
    public static bool IsAlert(ReadOnlySpan<char> text)
    {
        if (text is not ['[', '!', .., ']'])
        {
            return false;
        }

        foreach (var alert in Alerts)
        {
            if (text[2..^1].Equals(alert, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
