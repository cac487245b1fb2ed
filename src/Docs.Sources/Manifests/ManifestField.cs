using Docs.Model;

namespace Docs.Sources.Manifests;

/// <summary>A <c>Name: value</c> of a paragraph, its continuation lines joined with one space each.</summary>
/// <param name="kind">The name, and what it stands for.</param>
/// <param name="path">The manifest, as findings name it.</param>
/// <param name="line">The line of the name, one-based.</param>
/// <param name="column">Its column, one-based.</param>
internal sealed class ManifestField(FieldKind kind, string path, int line, int column)
{
    // Nearly every value has one line.
    private ValueLine _first;
    private List<ValueLine>? _more;

    public string Name => Kind.Name;

    /// <summary>What the name stands for.</summary>
    public FieldKind Kind { get; } = kind;

    /// <summary>Where the name is.</summary>
    public SourceLocation At => new(path, line, column);

    public string Value { get; private set; } = "";

    /// <summary>Adds a line of the value, trimmed by the caller; an empty one adds nothing.</summary>
    /// <param name="text">The line, or what follows the name on its line.</param>
    /// <param name="atLine">Its line in the manifest, one-based.</param>
    /// <param name="atColumn">Its column, one-based.</param>
    public void Append(ReadOnlySpan<char> text, int atLine, int atColumn)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (Value.Length == 0)
        {
            Value = text.ToString();
            _first = new(0, atLine, atColumn);
        }
        else
        {
            (_more ??= []).Add(new(Value.Length + 1, atLine, atColumn));
            Value = $"{Value} {text}";
        }
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
        var of = _first;
        foreach (var more in _more ?? [])
        {
            of = more.Start <= offset ? more : of;
        }

        return of.Line == 0 ? At : new(path, of.Line, of.Column + offset - of.Start);
    }

    /// <param name="Start">Where it starts in the joined value.</param>
    private readonly record struct ValueLine(int Start, int Line, int Column);
}
