using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown;

/// <summary>Reads code spans as ever, and keeps the lines of those that go over several.</summary>
internal sealed class LineKeepingCodeParser : CodeInlineParser
{
    /// <summary>The key of the text of a code span of several lines, as it was written.</summary>
    public static readonly object Source = new();

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (!base.Match(processor, ref slice))
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
}
