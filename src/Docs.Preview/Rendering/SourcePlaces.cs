using Markdig.Syntax;

namespace Docs.Preview.Rendering;

/// <summary>Tells where in a text the blocks start that were read from it.</summary>
internal sealed class SourcePlaces
{
    private readonly List<int> _lines = [0];

    public SourcePlaces(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOf('\n'); next >= 0; next = text[_lines[^1]..].IndexOf('\n'))
        {
            _lines.Add(_lines[^1] + next + 1);
        }
    }

    /// <summary>The index of a block's first character; zero-based.</summary>
    /// <remarks>
    /// The reader says of a heading with a line under it where that line is, and of a paragraph behind link reference
    /// definitions where those are: so what is in them tells.
    /// </remarks>
    public static int StartOf(Block block) =>
        block is ParagraphBlock or HeadingBlock { IsSetext: true } && ((LeafBlock)block).Inline?.FirstChild is { Span.IsEmpty: false } first
            ? first.Span.Start
            : block.Span.Start;

    /// <summary>The line of a character; one-based.</summary>
    public int LineOf(int offset)
    {
        var line = _lines.BinarySearch(offset);
        return line >= 0 ? line + 1 : ~line;
    }
}
