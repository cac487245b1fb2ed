using Docs.Formatting.Markdown.Reading;
using Markdig.Syntax.Inlines;

namespace Docs.Formatting.Markdown.Inlines;

/// <summary>How a code span is printed: between as few backticks as may be, its lines kept.</summary>
/// <param name="Text">What comes between the backticks, but for the padding.</param>
/// <param name="Mark">How many backticks there are at either end.</param>
/// <param name="IsPadded">Whether a space at either end keeps the text apart from what is around it.</param>
internal sealed record CodeSpan(string Text, int Mark, bool IsPadded)
{
    /// <param name="code">What was read.</param>
    /// <param name="mayReduce">Whether fewer backticks than there were cannot meet with others in the text.</param>
    /// <param name="mayHaveLines">Whether the text may go over several lines.</param>
    /// <param name="isInBrackets">Whether without spaces in it, it would be part of an address.</param>
    public static CodeSpan Of(CodeInline code, bool mayReduce, bool mayHaveLines, bool isInBrackets)
    {
        var lines = mayHaveLines ? code.GetData(LineKeepingCodeParser.Source) as string : null;
        var keepsLines = lines is not null && MayKeepLines(lines, code.DelimiterCount);
        var text = keepsLines ? lines! : code.Content;
        var mark = mayReduce ? 1 : code.DelimiterCount;
        while (HasRun(text, mark))
        {
            mark++;
        }

        var needsPadding = isInBrackets || text is ['`', ..] or [.., '`'] || (text is [' ', .., ' '] && text.AsSpan().ContainsAnyExcept(' '));
        return new(text, mark, needsPadding && !keepsLines);
    }

    /// <summary>Whether there is a backtick in a text that is not part of code.</summary>
    public static bool IsBacktickIn(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline text ? text.Content.AsSpan().Contains('`') : inline is ContainerInline container && IsBacktickIn(container))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing can be read into the starts of the lines of a code span.</summary>
    private static bool MayKeepLines(ReadOnlySpan<char> code, int mark)
    {
        while (code.IndexOf('\n') is var end and >= 0)
        {
            code = code[(end + 1)..];
            if (code.IsEmpty ? mark > 2 : !LineStart.IsText(code))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text has that many backticks in a row, no more and no fewer.</summary>
    private static bool HasRun(ReadOnlySpan<char> text, int length)
    {
        while (text.IndexOf('`') is var start and >= 0)
        {
            text = text[start..];
            var run = text.IndexOfAnyExcept('`');
            run = run < 0 ? text.Length : run;
            if (run == length)
            {
                return true;
            }

            text = text[run..];
        }

        return false;
    }
}
