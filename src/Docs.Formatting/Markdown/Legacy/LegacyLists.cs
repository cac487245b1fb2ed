using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Legacy;

/// <summary>
/// Items that authors nest by four spaces below a number that takes more of them (<c>··1. A</c>, and <c>····* B</c> below it):
/// the first formatter read a list in the list, and so they mean it, where CommonMark reads text or code.
/// </summary>
internal static class LegacyLists
{
    private const int Indent = 4;

    /// <summary>The lines of such items, from the list or right below it, each with the columns that its text is moved to.</summary>
    /// <param name="list">At the top of a page.</param>
    /// <param name="next">The block below it; null where there is none.</param>
    /// <param name="text">The page.</param>
    public static IEnumerable<(int Start, int Length, int Columns)> Find(ListBlock list, Block? next, string text)
    {
        if (!list.IsOrdered)
        {
            yield break;
        }

        for (var i = 0; i < list.Count; i++)
        {
            var item = (ListItemBlock)list[i];
            var width = Width(item, text);
            if (item is not [ParagraphBlock paragraph, ..] || width <= Indent)
            {
                continue;
            }

            var code = i + 1 == list.Count && next is CodeBlock and not FencedCodeBlock ? next : null;
            var end = i + 1 < list.Count ? list[i + 1].Span.Start : (code ?? item).Span.End + 1;
            foreach (var line in LinesOf(item, end, width, start => start <= paragraph.Span.End || start >= code?.Span.Start, text))
            {
                yield return line;
            }
        }
    }

    /// <summary>In columns: where the text of an item begins.</summary>
    private static int Width(ListItemBlock item, string text)
    {
        var line = text.AsSpan(item.Span.Start);
        var marker = line.IndexOfAny(' ', '\t');
        return marker < 0 || line[marker] == '\t' ? 0 : item.Column + marker + line[marker..].IndexOfAnyExcept(' ');
    }

    /// <param name="item">Whose text begins further behind than by four columns.</param>
    /// <param name="end">Where its lines end.</param>
    /// <param name="width">In columns: where its text begins.</param>
    /// <param name="isText">Whether CommonMark reads a line as text or code: the first one of the list must be.</param>
    /// <param name="text">The page.</param>
    private static IEnumerable<(int Start, int Length, int Columns)> LinesOf(ListItemBlock item, int end, int width, Func<int, bool> isText, string text)
    {
        var isNested = false;
        for (var start = text.IndexOf('\n', item.Span.Start) + 1; start > 0 && start < end; start = text.IndexOf('\n', start) + 1)
        {
            var (length, columns) = WhiteSpaceAt(start, text);
            var isEmpty = start + length == text.Length || text[start + length] == '\n';
            if (!isEmpty && columns < Indent)
            {
                yield break;
            }

            if (!isEmpty && !isNested && columns >= width)
            {
                // What the item holds as CommonMark has it.
                yield break;
            }

            isNested |= !isEmpty && isText(start + length) && IsMarkerAt(start + length, text);
            if (isNested && !isEmpty)
            {
                yield return (start, length, columns + width - Indent);
            }
        }
    }

    private static (int Length, int Columns) WhiteSpaceAt(int start, string text)
    {
        var (at, columns) = (start, 0);
        for (; at < text.Length && text[at] is ' ' or '\t'; at++)
        {
            columns = text[at] == '\t' ? (columns | 3) + 1 : columns + 1;
        }

        return (at - start, columns);
    }

    private static bool IsMarkerAt(int start, string text)
    {
        var line = text.AsSpan(start);
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9
            ? line[digits..] is ['.', ' ' or '\t', ..]
            : line is ['-' or '*' or '+', ' ' or '\t', not ('-' or '*' or ' ' or '\t' or '\n'), ..];
    }
}
