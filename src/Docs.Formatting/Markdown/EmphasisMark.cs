using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown;

/// <summary>Whether emphasis that was written with <c>_</c> reads the same with <c>*</c>.</summary>
internal static class EmphasisMark
{
    /// <param name="emphasis">Written with <c>_</c>.</param>
    /// <param name="before">The character before it.</param>
    public static bool MayBecomeStar(EmphasisInline emphasis, char before) =>
        before != '*' && !StartsWithStar(emphasis.FirstChild) && !EndsWithStar(emphasis.LastChild) && !IsFollowedByStar(emphasis) && !HasBareStar(Root(emphasis));

    private static bool StartsWithStar(Inline? inline) => inline switch
    {
        EmphasisInline { DelimiterChar: '*' or '_' } => true,
        LiteralInline { IsFirstCharacterEscaped: false } text => text.Content.CurrentChar == '*',
        _ => false,
    };

    private static bool EndsWithStar(Inline? inline) => inline switch
    {
        EmphasisInline { DelimiterChar: '*' or '_' } => true,
        LiteralInline text => text.Content.AsSpan() is [.., '*'],
        _ => false,
    };

    /// <summary>What follows may also end the emphasis around it.</summary>
    private static bool IsFollowedByStar(Inline inline) =>
        inline.NextSibling is { } next ? StartsWithStar(next) : inline.Parent is EmphasisInline { DelimiterChar: '*' or '_' };

    private static ContainerInline Root(Inline inline)
    {
        var root = inline.Parent!;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>Whether there is a literal star that could now begin or end emphasis.</summary>
    private static bool HasBareStar(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline text)
            {
                var content = text.Content.AsSpan();
                if (content[(text.IsFirstCharacterEscaped ? 1 : 0)..].Contains('*'))
                {
                    return true;
                }
            }
            else if (inline is ContainerInline container && HasBareStar(container))
            {
                return true;
            }
        }

        return false;
    }
}
