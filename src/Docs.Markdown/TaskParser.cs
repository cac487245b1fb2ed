using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Docs.Markdown;

/// <summary>Reads the <c>[x]</c> of a task, which white space follows: <c>[x](address)</c> is a link.</summary>
internal sealed class TaskParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.PeekChar(3) is ' ' or '\t' or '\n' && base.Match(processor, ref slice);
}
