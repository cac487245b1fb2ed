namespace Docs.Model;

/// <summary>A place in a file, for people and editors.</summary>
/// <param name="Path">The file as the user would name it: relative to the current folder where it lies below it.</param>
/// <param name="Line">One-based; zero where the whole file is meant.</param>
/// <param name="Column">One-based, in characters; zero where the whole line is meant.</param>
public sealed record SourceLocation(string Path, int Line = 0, int Column = 0) : IComparable<SourceLocation>
{
    /// <summary>The place of a character in a text.</summary>
    /// <param name="path">The file that the text was read from.</param>
    /// <param name="text">The text, its lines ended by <c>\n</c>.</param>
    /// <param name="offset">A zero-based index into the text.</param>
    public static SourceLocation Of(string path, ReadOnlySpan<char> text, int offset)
    {
        var before = text[..offset];
        return new(path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    /// <summary>The index of the place in its text, the inverse of <see cref="Of"/>; -1 where the text is too short for it.</summary>
    /// <param name="text">The text, its lines ended by <c>\n</c>.</param>
    public int OffsetIn(string text)
    {
        var start = 0;
        for (var i = 1; i < Line; i++)
        {
            var newline = text.IndexOf('\n', start);
            if (newline < 0)
            {
                return -1;
            }

            start = newline + 1;
        }

        var offset = start + Math.Max(Column, 1) - 1;
        return offset <= text.Length ? offset : -1;
    }

    public int CompareTo(SourceLocation? other) =>
        other is null ? 1
        : string.CompareOrdinal(Path, other.Path) is var byPath and not 0 ? byPath
        : Line != other.Line ? Line.CompareTo(other.Line)
        : Column.CompareTo(other.Column);

    /// <summary><c>path:line:column</c>, without the parts that are zero.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => $"{Path}:{Line}",
        _ => $"{Path}:{Line}:{Column}",
    };
}
