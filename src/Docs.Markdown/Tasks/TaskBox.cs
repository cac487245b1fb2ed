using Markdig.Extensions.TaskLists;

namespace Docs.Markdown.Tasks;

/// <summary>The box of a task.</summary>
public sealed class TaskBox : TaskList
{
    /// <summary>What is in its brackets: a space, <c>x</c> or <c>X</c>.</summary>
    public char Mark { get; init; }
}
