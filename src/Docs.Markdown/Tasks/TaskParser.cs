using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Docs.Markdown.Tasks;

/// <summary>
/// Reads the <c>[x]</c> of a task on the line of its item, which white space follows: <c>[x](address)</c> is a link.
/// </summary>
internal sealed class TaskParser : InlineParser
{
    public TaskParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        if (slice.PeekChar(2) != ']' || slice.PeekChar() is not (' ' or 'x' or 'X') || start + 3 >= text.Length || text[start + 3] is not (' ' or '\t')
            || (processor.Inline is not null && processor.Inline != processor.Root) || processor.Root?.FirstChild is not null
            || processor.Block is not { } block || !TaskPlace.MayBeAt(block) || block.Line != block.Parent!.Line)
        {
            return false;
        }

        processor.Inline = new TaskBox
        {
            Mark = slice.PeekChar(),
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + 2)),
            Line = line,
            Column = column,
            Checked = slice.PeekChar() != ' ',
        };
        slice.Start += 3;
        return true;
    }
}
