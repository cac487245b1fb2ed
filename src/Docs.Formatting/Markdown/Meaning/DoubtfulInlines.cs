using Docs.Formatting.Markdown.Inlines;
using Docs.Formatting.Markdown.Reading;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Meaning;

/// <summary>Tells in which texts GitHub finds other links, code or emphasis than the reader here.</summary>
internal static class DoubtfulInlines
{
    /// <summary>Whether a code span goes over lines.</summary>
    public static bool HasLinesInCode(ContainerInline inlines) =>
        Has(inlines, static inline => inline is CodeInline code && code.GetData(LineKeepingCodeParser.Source) is string lines && lines.Contains('\n', StringComparison.Ordinal));

    /// <summary>Whether brackets or backticks may be matched in another way.</summary>
    public static bool AreIn(ContainerInline inlines) => Has(inlines, IsDoubtful) || (CodeSpan.IsBacktickIn(inlines) && Count(inlines) > 1);

    /// <summary>How many code spans there are: behind backticks that begin none, GitHub finds the first one only.</summary>
    private static int Count(ContainerInline inlines)
    {
        var count = 0;
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            count += inline is CodeInline ? 1 : inline is ContainerInline container ? Count(container) : 0;
        }

        return count;
    }

    /// <summary>Whether a link has one in it, as it may in pictures only, or brackets with a parenthesis behind them that are none.</summary>
    private static bool IsDoubtful(Inline inline) => inline is LinkInline { IsAutoLink: false, IsImage: false } link && Has(link, static child => IsLink(child) || IsEndOfLink(child));

    /// <summary>Whether GitHub reads a link: a picture whose text begins as a reference to a footnote does is an exclamation mark and a link to it.</summary>
    private static bool IsLink(Inline inline) =>
        inline is LinkInline { IsAutoLink: false } link && (!link.IsImage || (link.FirstChild is LiteralInline { IsFirstCharacterEscaped: false } text && text.Content.CurrentChar == '^'));

    private static bool IsEndOfLink(Inline inline) => inline is LiteralInline text
        && (text.Content.AsSpan().Contains("](", StringComparison.Ordinal) || (text.Content.AsSpan().StartsWith('(') && inline.PreviousSibling is LiteralInline before && before.Content.AsSpan().EndsWith(']')));

    private static bool Has(ContainerInline inlines, Func<Inline, bool> isMeant)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (isMeant(inline) || (inline is ContainerInline container && Has(container, isMeant)))
            {
                return true;
            }
        }

        return false;
    }
}
