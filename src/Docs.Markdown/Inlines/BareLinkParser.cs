using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>
/// Reads addresses without any marks around them, by the rules of GitHub's specification: <c>www.</c>, <c>http://</c>,
/// <c>https://</c> and <c>ftp://</c>, at the start of a line, after white space or one of <c>*_~(</c>; a domain with a
/// period and no <c>_</c> in its last two parts; up to white space or <c>&lt;</c>, less the punctuation at its end.
/// </summary>
/// <remarks>Performance-sensitive: it is asked at every <c>f</c>, <c>h</c> and <c>w</c>, and looks at no character more than a few times.</remarks>
internal sealed class BareLinkParser : InlineParser
{
    private readonly AngleParser? _angle;

    /// <param name="angle">Knows whether an <c>&lt;a&gt;</c> is open, in which no address is a link; null where it is.</param>
    public BareLinkParser(AngleParser? angle)
    {
        _angle = angle;
        OpeningCharacters = ['f', 'h', 'w', 'F', 'H'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (slice.CurrentChar == 'w' ? before is not ('\0' or ' ' or '\n' or '\t' or '\f' or '\v' or '*' or '_' or '~' or '(') : char.IsAsciiLetter(before))
        {
            return false;
        }

        var text = slice.AsSpan();
        var length = BareAddress.LengthAt(text);
        if (length == 0 || (_angle?.IsInAnchor(processor) ?? false) || IsInBrackets(processor))
        {
            return false;
        }

        processor.Inline = Link(processor, slice, length, isWeb: slice.CurrentChar == 'w');
        slice.Start += length;
        return true;
    }

    /// <summary>Whether a bracket is open, even one that can be no link any more: GitHub links no address behind it.</summary>
    private static bool IsInBrackets(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { Type: DelimiterType.Open } bracket && !(bracket.IsImage && HasLink(bracket)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a link behind the bracket of a picture: GitHub then forgets that the bracket is open.</summary>
    private static bool HasLink(ContainerInline bracket)
    {
        for (var inline = bracket.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline link ? link.IsImage ? HasLink(link) : !link.IsAutoLink : inline is DelimiterInline delimiter && HasLink(delimiter))
            {
                return true;
            }
        }

        return false;
    }

    private static LinkInline Link(InlineProcessor processor, StringSlice slice, int length, bool isWeb)
    {
        var shown = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, start + length - 1);
        var link = new LinkInline
        {
            Span = span,
            UrlSpan = span,
            Line = line,
            Column = column,
            Url = isWeb ? "http://" + shown : shown.ToString(),
            IsAutoLink = true,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline { Span = span, Line = line, Column = column, Content = shown, IsClosed = true });
        return link;
    }
}
