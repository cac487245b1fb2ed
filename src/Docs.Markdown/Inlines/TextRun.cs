using System.Text;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Docs.Markdown.Inlines;

/// <summary>Texts right behind one another, read as one: marks that turned out to be none divide what a reader sees as one.</summary>
internal sealed class TextRun
{
    private readonly List<LiteralInline> _parts;
    private readonly List<int> _escapes = [];
    private int _part;
    private int _before;

    private TextRun(List<LiteralInline> parts)
    {
        _parts = parts;
        Text = parts.Count == 1 ? parts[0].Content : new StringSlice(TextOf(parts));
        var length = 0;
        foreach (var part in parts)
        {
            if (part.IsFirstCharacterEscaped)
            {
                _escapes.Add(length);
            }

            length += part.Content.Length;
        }
    }

    public StringSlice Text { get; }

    public LiteralInline Last => _parts[^1];

    /// <summary>The text and those behind it.</summary>
    public static TextRun From(LiteralInline first)
    {
        var parts = new List<LiteralInline> { first };
        while (parts[^1].NextSibling is LiteralInline next)
        {
            parts.Add(next);
        }

        return new(parts);
    }

    /// <summary>A part of the text, which is asked for in its order.</summary>
    /// <param name="start">Not before the end of the one that was asked for last.</param>
    /// <param name="length">At least 1.</param>
    public LiteralInline Cut(int start, int length)
    {
        var from = Find(start);
        var (line, column) = (_parts[_part].Line, _parts[_part].Column + start - _before);
        return new()
        {
            Content = new(Text.Text, Text.Start + start, Text.Start + start + length - 1),
            Span = new(from, Find(start + length - 1)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
    }

    /// <summary>Whether a sign in a part of the text was written with a backslash: then it is meant as it stands.</summary>
    public bool HasEscape(int start, int length)
    {
        var first = _escapes.BinarySearch(start);
        first = first < 0 ? ~first : first;
        return first < _escapes.Count && _escapes[first] < start + length;
    }

    /// <summary>Takes the texts out of the tree.</summary>
    public void Remove() => _parts.ForEach(static part => part.Remove());

    /// <summary>Where the character at an index is in the source.</summary>
    private int Find(int index)
    {
        while (index >= _before + _parts[_part].Content.Length)
        {
            _before += _parts[_part].Content.Length;
            _part++;
        }

        // A backslash before its first sign is a part of the source, and not of the text.
        return _parts[_part].Span.End + 1 - _parts[_part].Content.Length + index - _before;
    }

    private static string TextOf(List<LiteralInline> parts)
    {
        var text = new StringBuilder();
        parts.ForEach(part => text.Append(part.Content.AsSpan()));
        return text.ToString();
    }
}
