using System.Text;
using Docs.Model.Origins;

namespace Docs.Readmes.Origins;

/// <summary>Puts an <see cref="OriginMap"/> together, piece by piece.</summary>
internal sealed class OriginPieces
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _ends = [];
    private readonly List<Origin?> _origins = [];

    // What stands before a fragment on its line, until that line itself ends: the piece, and the fragment's last mark.
    private readonly Stack<OuterPiece> _outer = new();

    /// <summary>Adds a piece that comes from a line; null where a later line tells.</summary>
    public void Add(ReadOnlySpan<char> text, Origin? origin)
    {
        _text.Append(text);
        if (origin is not null && _origins.Count > 0 && _origins[^1] == origin)
        {
            _ends[^1] = _text.Length;
        }
        else if (!text.IsEmpty)
        {
            _ends.Add(_text.Length);
            _origins.Add(origin);
        }
    }

    /// <summary>Adds what stands before a fragment on the line that includes it.</summary>
    /// <param name="lastMark">The number of the mark that ends the fragment.</param>
    public void AddOfOuterLine(ReadOnlySpan<char> text, int lastMark)
    {
        Add(text, origin: null);
        _outer.Push(new(text.IsEmpty ? -1 : _origins.Count - 1, lastMark));
    }

    /// <summary>Tells that a line ended: it may be the one that pieces wait for.</summary>
    public void EndLine(int mark, Origin origin)
    {
        while (_outer.TryPeek(out var outer) && outer.IsEnded)
        {
            _outer.Pop();
            if (outer.Piece >= 0)
            {
                _origins[outer.Piece] = origin;
            }
        }

        foreach (var outer in _outer)
        {
            outer.IsEnded |= outer.LastMark == mark;
        }
    }

    /// <summary>The map of the page, which ends with exactly one newline.</summary>
    /// <param name="other">The origin of what no line claimed.</param>
    public OriginMap ToMap(Origin other)
    {
        var text = _text.ToString().TrimEnd('\n') + "\n";
        var ends = _ends.TakeWhile(e => e < text.Length).Append(text.Length).ToList();
        return new(text, ends, [.. ends.Select((_, i) => i < _origins.Count ? _origins[i] ?? other : other)]);
    }

    private sealed record OuterPiece(int Piece, int LastMark)
    {
        public bool IsEnded { get; set; }
    }
}
