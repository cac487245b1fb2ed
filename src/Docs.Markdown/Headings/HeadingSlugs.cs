using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Headings;

/// <summary>
/// The names that GitHub gives to headings: their text in lower case without punctuation, symbols and emoji, with
/// <c>-</c> for each space. Letters, marks and numbers of all scripts stay, and so do <c>-</c> and <c>_</c>. Nothing is
/// trimmed or joined: <c>A &amp; B</c> is <c>a--b</c>. The same rules as in the npm package github-slugger.
/// </summary>
public static class HeadingSlugs
{
    /// <summary>
    /// All headings of a document in its order, also those in lists and quotes. A second <c>usage</c> is
    /// <c>usage-1</c>, unless another heading has that name already.
    /// </summary>
    public static IReadOnlyList<HeadingSlug> Of(MarkdownDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var slugs = new List<HeadingSlug>();
        var repetitions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = TextOf(heading);
            slugs.Add(new(heading, Unique(Of(text), repetitions), text));
        }

        return slugs;
    }

    /// <summary>The name of a heading with this text, before it is told from others of the same name.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '-' || IsWord(rune))
            {
                slug.Append(rune.ToString());
            }
        }

        return slug.ToString();
    }

    /// <summary>What a reader sees of a heading: markup, HTML tags and pictures have no text.</summary>
    private static string TextOf(HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (var inline in heading.Inline?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal when !IsInPicture(literal) => text.Append(literal.Content.AsSpan()),
                CodeInline code when !IsInPicture(code) => text.Append(code.ContentSpan),
                HtmlEntityInline entity when !IsInPicture(entity) => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link when !IsInPicture(link) => text.Append(link.Url),
                _ => text,
            };
        }

        return text.ToString();
    }

    private static bool IsInPicture(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: true })
            {
                return true;
            }
        }

        return false;
    }

    private static string Unique(string slug, Dictionary<string, int> repetitions)
    {
        var unique = slug;
        while (repetitions.ContainsKey(unique))
        {
            ref var repetition = ref CollectionsMarshal.GetValueRefOrAddDefault(repetitions, slug, out _);
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++repetition}");
        }

        repetitions.Add(unique, 0);
        return unique;
    }

    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => true,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation => true,

        // Letters in circles and squares are symbols, but alphabetic ones.
        UnicodeCategory.OtherSymbol => rune.Value is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149)
            or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189),
        _ => false,
    };
}
