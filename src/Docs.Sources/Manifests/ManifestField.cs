using Docs.Model;

namespace Docs.Sources.Manifests;

/// <summary>A <c>Name: value</c> of a paragraph, its continuation lines joined with one space each.</summary>
internal sealed class ManifestField(string name, SourceLocation at)
{
    private readonly List<ValueLine> _lines = [];

    public string Name { get; } = name;

    /// <summary>What the name stands for.</summary>
    public FieldKind Kind { get; } = FieldNames.Classify(name);

    /// <summary>Where the name is.</summary>
    public SourceLocation At { get; } = at;

    public string Value { get; private set; } = "";

    /// <summary>Adds a line of the value, trimmed by the caller; an empty one adds nothing.</summary>
    public void Append(string line, SourceLocation at)
    {
        if (line.Length == 0)
        {
            return;
        }

        Value = Value.Length == 0 ? line : Value + " " + line;
        _lines.Add(new(Value.Length - line.Length, at));
    }

    /// <summary>The value's items between commas, trimmed, each with its place.</summary>
    public IEnumerable<ManifestItem> Items()
    {
        for (var start = 0; start <= Value.Length;)
        {
            var comma = Value.IndexOf(',', start);
            var end = comma < 0 ? Value.Length : comma;
            while (start < end && char.IsWhiteSpace(Value[start]))
            {
                start++;
            }

            yield return new(Value.AsSpan(start, end - start).TrimEnd().ToString(), this, start);
            start = end + 1;
        }
    }

    /// <summary>Where a character of the value is in the manifest.</summary>
    public SourceLocation LocationOf(int offset)
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            if (_lines[i].Start <= offset)
            {
                return _lines[i].At with { Column = _lines[i].At.Column + offset - _lines[i].Start };
            }
        }

        return At;
    }

    /// <param name="Start">Where it starts in the joined value.</param>
    private sealed record ValueLine(int Start, SourceLocation At);
}
