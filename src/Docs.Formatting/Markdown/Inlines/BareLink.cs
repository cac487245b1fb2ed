using System.Buffers;
using Docs.Markdown.Inlines;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Inlines;

/// <summary>Tells whether an address in pointed brackets is the same link to GitHub without them.</summary>
internal static class BareLink
{
    /// <summary>What may be read as something else without the brackets.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("*~`[]\\&|\"'");

    /// <param name="link">In its text, not in emphasis or another link.</param>
    /// <param name="before">The character before it; a newline at the start of a line.</param>
    public static bool MayBe(AutolinkInline link, char before)
    {
        if (before is not ('\n' or ' ' or '(') || link.Url.AsSpan().ContainsAny(Marks) || link.NextSibling is LineBreakInline { IsBackslash: true } || HasAnchor(link.Parent!))
        {
            return false;
        }

        var address = link.Url + After(link.NextSibling);
        return (link.IsEmail ? BareAddress.MailLengthAt(address) : BareAddress.LengthAt(address)) == link.Url.Length;
    }

    /// <summary>What follows up to a space, as far as it matters; a sign that is part of any address for what is no text.</summary>
    private static string After(Inline? next)
    {
        if (next is null or LineBreakInline)
        {
            return "";
        }

        if (next is not LiteralInline { IsFirstCharacterEscaped: false } text)
        {
            return "-";
        }

        var after = text.Content.AsSpan();
        var end = after.IndexOfAny(" \t\n");
        return end < 0 ? string.Concat(after, After(next.NextSibling)) : after[..end].ToString();
    }

    /// <summary>Whether HTML may have opened a link, in which browsers show no other.</summary>
    private static bool HasAnchor(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is HtmlInline { Tag: ['<', 'a' or 'A', ..] })
            {
                return true;
            }
        }

        return false;
    }
}
