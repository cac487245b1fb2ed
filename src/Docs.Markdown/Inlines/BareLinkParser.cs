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
    /// <summary>Characters: longer ones there are not, and looking for their end again and again would take long.</summary>
    private const int MaxDomain = 253;

    private static readonly string[] Starts = ["www.", "https://", "http://", "ftp://"];

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
        var start = StartOf(text);
        if (start is null || !(start == Starts[0] ? HasDomain(text, needsPeriod: true) : HasHost(text[start.Length..])) || (_angle?.IsInAnchor(processor) ?? false) || IsInBrackets(processor))
        {
            return false;
        }

        var length = LengthOf(text);
        if (length <= start.Length)
        {
            return false;
        }

        processor.Inline = Link(processor, slice, length, isWeb: start == Starts[0]);
        slice.Start += length;
        return true;
    }

    /// <summary>What an address begins with; null where none is. Only the scheme may have capital letters.</summary>
    private static string? StartOf(ReadOnlySpan<char> text)
    {
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, start == Starts[0] ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>Whether a text begins with a domain or with the name of a machine, as <c>localhost</c> is.</summary>
    private static bool HasHost(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && HasDomain(text, needsPeriod: false);

    /// <summary>Whether a text begins with a domain.</summary>
    private static bool HasDomain(ReadOnlySpan<char> text, bool needsPeriod)
    {
        var (hasPeriod, isMarkedHere, isMarkedBefore) = (false, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > MaxDomain)
            {
                return false;
            }

            if (text[i] == '.')
            {
                hasPeriod |= i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
                (isMarkedBefore, isMarkedHere) = (isMarkedHere, false);
            }
            else if (text[i] == '_')
            {
                isMarkedHere = true;
            }
            else if (text[i] != '-' && !char.IsLetterOrDigit(text[i]) && !char.IsSurrogate(text[i]))
            {
                break;
            }
        }

        return (hasPeriod || !needsPeriod) && !isMarkedHere && !isMarkedBefore;
    }

    /// <summary>How long the address is that a text begins with.</summary>
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        var (opened, closed) = (0, 0);
        for (; length < text.Length && text[length] is not ('<' or ' ' or '\n' or '\t' or '\f' or '\v' or '\0'); length++)
        {
            opened += text[length] == '(' ? 1 : 0;
            closed += text[length] == ')' ? 1 : 0;
        }

        while (length > 0)
        {
            switch (text[length - 1])
            {
                case '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"':
                    length--;
                    break;
                case ')' when closed > opened:
                    closed--;
                    length--;
                    break;
                case ';' when EntityBefore(text[..(length - 1)]) is var entity and >= 0:
                    length = entity;
                    break;
                case ';':
                    length--;
                    break;
                default:
                    return length;
            }
        }

        return 0;
    }

    /// <summary>Where the <c>&amp;</c> of what looks like an entity is, its <c>;</c> left out; less than 0 where none is.</summary>
    private static int EntityBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return start > 0 && start < text.Length && text[start - 1] == '&' ? start - 1 : -1;
    }

    /// <summary>Whether a bracket is open, even one that can be no link any more: GitHub links no address behind it.</summary>
    private static bool IsInBrackets(InlineProcessor processor)
    {
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { Type: DelimiterType.Open })
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
