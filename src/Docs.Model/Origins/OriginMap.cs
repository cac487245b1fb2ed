namespace Docs.Model.Origins;

/// <summary>Where each piece of a README's text comes from: the fragment, template or manifest that an author edits.</summary>
public sealed class OriginMap
{
    private readonly int[] _ends;
    private readonly Origin[] _origins;

    /// <param name="text">The README.</param>
    /// <param name="ends">The end of each piece as an index into the text: ascending; the last one is its length.</param>
    /// <param name="origins">Where each piece comes from.</param>
    public OriginMap(string text, IReadOnlyList<int> ends, IReadOnlyList<Origin> origins)
    {
        if (ends.Count != origins.Count || ends.Count == 0 || ends[^1] != text.Length)
        {
            throw new ArgumentException("every character of the text must have one origin", nameof(ends));
        }

        Text = text;
        _ends = [.. ends];
        _origins = [.. origins];
    }

    /// <summary>The README.</summary>
    public string Text { get; }

    /// <summary>The files that it was made from, in the order of the text, perhaps with repeats.</summary>
    public IEnumerable<string> Paths => _origins.Select(o => o.At.Path);

    /// <summary>A README that is known to come from one file as a whole.</summary>
    public static OriginMap OfOneFile(string text, SourceLocation at) => new(text, [text.Length], [new(at, Text: null)]);

    /// <summary>Whether another README was made from the same lines; what files give as a whole, such as tag data, does not count.</summary>
    public bool HasSameLinesAs(OriginMap other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Lines(this).SequenceEqual(Lines(other));

        static IEnumerable<Origin> Lines(OriginMap map) => map._origins.Where(o => o.Text is not null);
    }

    /// <summary>The source of a character: its line, without a column, which takes longer to find.</summary>
    /// <param name="offset">An index into the README's text, at most its length.</param>
    public SourceLocation FindLine(int offset) => _origins[PieceAt(offset)].At;

    /// <summary>The source of a character: its line, and its column where the line's own text was built from.</summary>
    /// <param name="offset">An index into the README's text, at most its length.</param>
    public SourceLocation Locate(int offset)
    {
        var piece = PieceAt(offset);
        var origin = _origins[piece];
        if (origin.Text is null)
        {
            return origin.At;
        }

        var start = piece == 0 ? 0 : _ends[piece - 1];
        var built = Text.AsSpan(start, _ends[piece] - start).TrimEnd('\n');
        return origin.At with { Column = PlaceholderLine.ColumnOf(origin.Text, built, offset - start) };
    }

    private int PieceAt(int offset)
    {
        var piece = Array.BinarySearch(_ends, offset + 1);
        return Math.Min(piece < 0 ? ~piece : piece, _ends.Length - 1);
    }
}
