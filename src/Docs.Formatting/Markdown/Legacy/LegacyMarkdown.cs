using System.Text;
using Docs.Formatting.Markdown.Inlines;
using Markdig.Syntax;

namespace Docs.Formatting.Markdown.Legacy;

/// <summary>
/// What authors meant, and what the first formatter of these pages read, where CommonMark reads something that
/// nobody means. Each case is narrow: everything else is read as CommonMark says.
/// </summary>
internal static class LegacyMarkdown
{
    /// <summary>The text with such places on the top level said unmistakably; null if there are none.</summary>
    public static string? Rewrite(MarkdownDocument document, string text)
    {
        StringBuilder? rewritten = null;
        var done = 0;
        for (var i = 0; i < document.Count; i++)
        {
            var block = document[i];
            var isBeforeCode = i + 1 < document.Count && document[i + 1] is CodeBlock and not FencedCodeBlock;
            if (isBeforeCode && block is ListBlock { BulletType: '-' } and [ListItemBlock { Count: 0 }])
            {
                Replace(text.IndexOf('-', block.Span.Start), 0, "\\");
            }
            else if (isBeforeCode && block is ParagraphBlock && EndOfLineBeforeCode(block, text) is var end and >= 0)
            {
                Replace(end, 0, "\n");
            }
            else if (block is ListBlock list && HasFarItemsOnly(list, text))
            {
                for (var k = 0; k < list.Count; k++)
                {
                    var (start, length) = Gap((ListItemBlock)list[k], text);
                    Replace(start, length, " ");
                }
            }
            else if (block is ListBlock outer)
            {
                foreach (var (start, length, columns) in LegacyLists.Find(outer, i + 1 < document.Count ? document[i + 1] : null, text))
                {
                    Replace(start, length, new string(' ', columns));
                }
            }
        }

        return rewritten?.Append(text, done, text.Length - done).ToString();

        void Replace(int at, int length, string with)
        {
            (rewritten ??= new(text.Length + 64)).Append(text, done, at - done).Append(with);
            done = at + length;
        }
    }

    /// <summary>A list of lines far behind their bullets is one of texts, not one of code.</summary>
    private static bool HasFarItemsOnly(ListBlock list, string text)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (((ListItemBlock)list[i]) is not [CodeBlock { Lines.Count: 1 } code] item || code is FencedCodeBlock || Gap(item, text).Length <= 4)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The white space between the bullet and the text that is read as code; empty if that is no sentence.</summary>
    private static (int Start, int Length) Gap(ListItemBlock item, string text)
    {
        var line = text.AsSpan(item.Span.Start);
        var start = line.IndexOfAny(' ', '\t', '\n');
        var length = start < 0 ? -1 : line[start..].IndexOfAnyExcept(' ', '\t');
        return (item.Span.Start + start, length > 0 && char.IsAsciiLetter(line[start + length]) ? length : 0);
    }

    /// <summary>Lines that are indented like the code below them belong to it, not to the line above.</summary>
    /// <returns>Where that line ends; less than 0 if there are no such lines.</returns>
    private static int EndOfLineBeforeCode(Block paragraph, string text)
    {
        var first = text.IndexOf('\n', paragraph.Span.Start, paragraph.Span.Length);
        for (var end = first; end >= 0; end = text.IndexOf('\n', end + 1, paragraph.Span.End - end))
        {
            var line = text.AsSpan(end + 1);
            if ((line[0] != '\t' && !line.StartsWith("    ")) || !LineStart.IsText(line.TrimStart()))
            {
                return -1;
            }
        }

        return first;
    }
}
