using System.Text;
using Wcwidth;

namespace Docs.Formatting.Markdown;

/// <summary>How many columns a text takes where all characters have one width, or two.</summary>
internal static class DisplayWidth
{
    /// <summary>In columns; accents, joiners and control characters outside of ASCII take none.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // The library returns -1 for control characters.
            width += rune.IsAscii ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));
        }

        return width;
    }
}
