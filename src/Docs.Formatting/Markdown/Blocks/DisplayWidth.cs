using System.Globalization;
using System.Text;
using Wcwidth;

namespace Docs.Formatting.Markdown.Blocks;

/// <summary>How many columns a text takes where all characters have one width, or two.</summary>
internal static class DisplayWidth
{
    /// <summary>
    /// In columns. What a reader sees as one character counts once, however many code points it is of: an emoji with a
    /// joiner or a skin tone is as wide as the first of them that has a width, and so is a letter with accents.
    /// </summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        var width = 0;
        while (!text.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            width += OfCharacter(text[..length]);
            text = text[length..];
        }

        return width;
    }

    /// <summary>Joiners and control characters outside of ASCII take no column.</summary>
    private static int OfCharacter(ReadOnlySpan<char> character)
    {
        foreach (var rune in character.EnumerateRunes())
        {
            // The library returns -1 for control characters.
            var width = rune.IsAscii ? 1 : UnicodeCalculator.GetWidth(rune);
            if (width > 0)
            {
                return width;
            }
        }

        return 0;
    }
}
