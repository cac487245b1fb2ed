using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>
/// Reads links and images. What follows a closing bracket is a label only where it has an end: <c>[a][</c> is the link
/// <c>[a]</c> with a bracket behind it; and a label that nothing defines makes no link of what is before it.
/// </summary>
internal sealed class BracketParser : LinkInlineParser
{
    /// <summary>Characters between the brackets.</summary>
    private const int MaxLabel = 1000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '[' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true } open)
        {
            return base.Match(processor, ref slice);
        }

        var rest = slice;
        rest.SkipChar();
        var length = LabelLength(rest.AsSpan());
        if (length == 0 || (length > 2 && rest.AsSpan()[1..(length - 1)].IsWhiteSpace()))
        {
            var bracket = new StringSlice(slice.Text, slice.Start, slice.Start);
            if (!base.Match(processor, ref bracket))
            {
                return false;
            }

            slice.Start += 1 + length;
            return true;
        }

        var label = length == 2 ? open.Label : LinkHelper.TryParseLabel(ref rest, out var own) ? own : null;
        if (label is not null && processor.Document.ContainsLinkReferenceDefinition(label))
        {
            return base.Match(processor, ref slice);
        }

        var text = new LiteralInline { Content = new(open.ToLiteral()), Span = open.Span, Line = open.Line, Column = open.Column };
        processor.Inline = open.ReplaceBy(text);
        return false;
    }

    /// <summary>How long the label is that a text begins with, brackets included; 0 where none is.</summary>
    private static int LabelLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length && i <= MaxLabel; i++)
        {
            switch (text[i])
            {
                case ']':
                    return i + 1;
                case '[':
                    return 0;
                case '\\' when i + 1 < text.Length && text[i + 1] is > ' ' and < '\u007f' && !char.IsAsciiLetterOrDigit(text[i + 1]):
                    i++;
                    break;
                default:
                    break;
            }
        }

        return 0;
    }
}
