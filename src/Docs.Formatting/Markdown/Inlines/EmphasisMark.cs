using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Inlines;

/// <summary>Tells whether emphasis that was written with <c>_</c> reads the same with <c>*</c>.</summary>
internal static class EmphasisMark
{
    /// <summary>Whether its neighbours allow it; <see cref="IsBareIn"/> tells whether the rest of its text does.</summary>
    /// <param name="emphasis">Written with <c>_</c>.</param>
    /// <param name="before">The character before it.</param>
    public static bool MayBecomeStar(EmphasisInline emphasis, char before) =>
        !IsAddressAt(emphasis) && before is not ('*' or '_') && !StartsWithStar(emphasis.FirstChild) && !EndsWithStar(emphasis.LastChild) && !IsFollowedByStar(emphasis);

    /// <summary>Whether <c>_</c> around nothing but strong text may become a part of its stars: <c>***a***</c>.</summary>
    public static bool MayBecomeOneWithInner(EmphasisInline emphasis, char before) =>
        emphasis is { DelimiterChar: '_', DelimiterCount: 1, FirstChild: EmphasisInline { DelimiterChar: '*' or '_', DelimiterCount: 2, NextSibling: null } strong }
        && !IsAddressAt(emphasis) && !IsAddressAt(strong) && before is not ('*' or '_') && !StartsWithStar(strong.FirstChild) && !EndsWithStar(strong.LastChild) && !IsFollowedByStar(emphasis);

    /// <summary>Whether an address, or what is none for an underscore in it, is at either end of emphasis.</summary>
    private static bool IsAddressAt(EmphasisInline emphasis) =>
        (emphasis.PreviousSibling is LiteralInline before && HasAddress(before.Content.AsSpan())) || (emphasis.LastChild is LiteralInline last && HasAddress(last.Content.AsSpan()))
        || emphasis.LastChild is LinkInline { IsAutoLink: true };

    private static bool HasAddress(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(' ', '\t', '\n') + 1)..];
        return word.Contains('@') || word.IndexOf("://") >= 0 || word.IndexOf("www.") >= 0;
    }

    private static bool StartsWithStar(Inline? inline) => inline switch
    {
        EmphasisInline { DelimiterChar: '*' or '_' } => true,
        LiteralInline { IsFirstCharacterEscaped: false } text => text.Content.CurrentChar is '*' or '_',
        _ => false,
    };

    private static bool EndsWithStar(Inline? inline) => inline switch
    {
        EmphasisInline { DelimiterChar: '*' or '_' } => true,
        LiteralInline text => text.Content.AsSpan() is [.., '*' or '_'],
        _ => false,
    };

    /// <summary>What follows may also end the emphasis around it.</summary>
    private static bool IsFollowedByStar(Inline inline) =>
        inline.NextSibling is { } next ? StartsWithStar(next) : inline.Parent is EmphasisInline { DelimiterChar: '*' or '_' };

    /// <summary>
    /// Whether there is a mark in a text that other marks could be matched with: a literal one, or one of emphasis in
    /// emphasis that could both begin and end it.
    /// </summary>
    public static bool IsBareIn(ContainerInline inlines) => HasBareMark(inlines, isNested: false);

    /// <summary>Whether a mark at the end of a text is the only one there that is none of emphasis, and no other could be matched with it.</summary>
    public static bool IsOnlyMark(ContainerInline inlines, LiteralInline last)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is EmphasisInline { DelimiterChar: '~' } or EmphasisInline { FirstChild: EmphasisInline } or EmphasisInline { LastChild: EmphasisInline }
                || (inline is LiteralInline text && (text == last ? text.Content.AsSpan()[..^1] : text.Content.AsSpan()).ContainsAny('*', '_', '~'))
                || (inline is ContainerInline container && ((inline is EmphasisInline emphasis && IsAmbiguous(emphasis)) || !IsOnlyMark(container, last))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasBareMark(ContainerInline inlines, bool isNested)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (HasBareMark(inline, isNested))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBareMark(Inline inline, bool isNested) => inline switch
    {
        LiteralInline text => HasBareMark(text),
        EmphasisInline { DelimiterChar: '*' or '_' } emphasis => (isNested && IsAmbiguous(emphasis)) || HasBareMark(emphasis, isNested: true),
        ContainerInline container => HasBareMark(container, isNested),
        _ => false,
    };

    /// <summary>Whether a mark of emphasis could be of either kind.</summary>
    public static bool IsAmbiguous(EmphasisInline emphasis) =>
        (emphasis.PreviousSibling is { } before && !IsClear(LastCharacter(before), FirstCharacter(emphasis.FirstChild)))
        || (emphasis.NextSibling is { } after && !IsClear(FirstCharacter(after), LastCharacter(emphasis.LastChild)));

    /// <summary>Whether a mark between these characters cannot also be of the other kind.</summary>
    private static bool IsClear(char outside, char inside) =>
        char.IsWhiteSpace(outside) || (IsPunctuation(outside) && char.IsLetterOrDigit(inside));

    /// <summary>As GitHub has it: symbols and emoji are none.</summary>
    private static bool IsPunctuation(char c) => char.IsAscii(c) ? c is > ' ' and < '\u007f' && !char.IsAsciiLetterOrDigit(c) : char.IsPunctuation(c);

    /// <summary>The first character of an inline; that of a mark for what is no text.</summary>
    private static char FirstCharacter(Inline? inline) => inline switch
    {
        LineBreakInline { IsBackslash: true } => '\\',
        LineBreakInline => ' ',
        LiteralInline { IsFirstCharacterEscaped: false } text => text.Content.CurrentChar,
        _ => '*',
    };

    private static char LastCharacter(Inline? inline) => inline switch
    {
        LineBreakInline => ' ',
        LiteralInline text => text.Content.Text[text.Content.End],
        _ => '*',
    };

    private static bool HasBareMark(LiteralInline literal)
    {
        var text = literal.Content;
        for (var i = literal.IsFirstCharacterEscaped ? text.Start + 1 : text.Start; i <= text.End; i++)
        {
            var c = text.Text[i];
            if ((c == '*' && !(IsSpace(text.Text, i - 1) && IsSpace(text.Text, i + 1))) || (c == '_' && !(IsLetter(text.Text, i - 1) && IsLetter(text.Text, i + 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpace(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
