using System.Globalization;
using System.Text;

namespace Docs.Model;

/// <summary>Characters that change how a text looks, or hide in it, without being seen themselves.</summary>
public static class InvisibleCharacter
{
    /// <summary>Whether a character is one: controls, directions, joiners, separators without width, and the tags that spell a hidden text.</summary>
    public static bool Is(Rune rune) => rune.Value switch
    {
        0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 => true,
        0x2028 or 0x2029 => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse,
    };
}
