using System.Globalization;
using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks.Safety;

/// <summary>Characters that change how a text looks, or hide in it, without being seen themselves.</summary>
internal sealed class TextIsInvisible : FragmentRule
{
    public override string Code => "DOC454";

    protected override IEnumerable<Finding> Check(string name, Fragment fragment, ImageName? image)
    {
        var text = fragment.Text;
        var (line, lineStart) = (1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                (line, lineStart) = (line + 1, at + 1);
                continue;
            }

            if (text[at] is >= ' ' and < '\x7f' or '\t')
            {
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (InvisibleCharacter.Is(rune) && !(rune.Value == 0x200D && JoinsPictures(text, at)))
            {
                yield return Catalogue.TextIsInvisible(
                    new(fragment.Path, line, at - lineStart + 1), string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"), image)
                    with
                { Fix = new(text.Substring(at, length), "") };
            }

            at += length - 1;
        }
    }

    // A joiner between two pictures makes them one, as in a family.
    private static bool JoinsPictures(string text, int at) =>
        at > 0 && at + 1 < text.Length && IsPicture(text[at - 1]) && IsPicture(text[at + 1]);

    private static bool IsPicture(char c) => char.IsSurrogate(c) || c == '\uFE0F' || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;
}
