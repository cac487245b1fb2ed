using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Reading;

/// <summary>Reads code spans, behind an escaped backtick too, and keeps the lines of those that go over several.</summary>
internal sealed class LineKeepingCodeParser : CodeInlineParser
{
    /// <summary>The key of the text of a code span of several lines, as it was written.</summary>
    public static readonly object Source = new();

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (!(IsBehindEscape(slice) ? MatchAlone(processor, ref slice) : base.Match(processor, ref slice)))
        {
            return false;
        }

        var code = (CodeInline)processor.Inline!;
        var span = slice.Text.AsSpan(start + code.DelimiterCount, slice.Start - start - (2 * code.DelimiterCount));
        if (span.Contains('\n'))
        {
            code.SetData(Source, span.ToString());
        }

        return true;
    }

    private static bool IsBehindEscape(in StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) != '`')
        {
            return false;
        }

        var before = slice.Text.AsSpan(0, slice.Start - 1);
        return ((before.Length - before.TrimEnd('\\').Length) & 1) == 1;
    }

    /// <summary>Reads a code span without what is before it: the parser takes an escaped backtick for one of its own.</summary>
    private bool MatchAlone(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = new StringSlice(slice.Text[slice.Start..(slice.End + 1)]);
        if (!base.Match(processor, ref rest))
        {
            return false;
        }

        slice.Start += rest.Start;
        return true;
    }
}
