namespace Docs.Formatting.Markdown.Inlines;

/// <summary>
/// The page as it grows: one buffer, and what each line of the open containers begins with (<c>&gt; </c> of a quote,
/// tabs of a list item). A line gets its prefix with its first character; an empty line gets it without trailing
/// white space.
/// </summary>
/// <remarks>Performance-sensitive: everything that is printed goes through here, and nothing is copied twice.</remarks>
internal sealed class PageWriter(int capacity)
{
    private char[] _buffer = new char[Math.Max(capacity, 256)];
    private char[] _prefix = new char[64];
    private int _prefixLength;
    private bool _isAtLineStart = true;

    /// <summary>In characters: where the next one goes, prefixes of lines included.</summary>
    public int Length { get; private set; }

    /// <summary>Where the content of the current line begins, behind its prefix and the markers of list items.</summary>
    public int ContentStart { get; private set; }

    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, Length);

    /// <summary>The last character of the current line's content; a newline where there is none yet.</summary>
    public char Last => _isAtLineStart || Length == ContentStart ? '\n' : _buffer[Length - 1];

    /// <summary>Adds to what each of the following lines begins with.</summary>
    /// <returns>What <see cref="RestorePrefix"/> takes to undo this.</returns>
    public int AddPrefix(ReadOnlySpan<char> text)
    {
        var before = _prefixLength;
        if (before + text.Length > _prefix.Length)
        {
            Array.Resize(ref _prefix, 2 * (before + text.Length));
        }

        text.CopyTo(_prefix.AsSpan(before));
        _prefixLength += text.Length;
        return before;
    }

    public void RestorePrefix(int length) => _prefixLength = length;

    /// <summary>Writes what begins a container on the current line; the content of the line follows it.</summary>
    public void WriteMarker(ReadOnlySpan<char> marker)
    {
        Write(marker);
        ContentStart = Length;
    }

    /// <summary>Starts the line's content where nothing of it has been written, so that it can be measured.</summary>
    public void StartLine()
    {
        if (_isAtLineStart)
        {
            _isAtLineStart = false;
            Append(_prefix.AsSpan(0, _prefixLength));
            ContentStart = Length;
        }
    }

    public void Write(ReadOnlySpan<char> text)
    {
        StartLine();
        Append(text);
    }

    public void Write(char c)
    {
        StartLine();
        if (Length == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * Length);
        }

        _buffer[Length++] = c;
    }

    public void Write(char c, int count)
    {
        for (; count > 0; count--)
        {
            Write(c);
        }
    }

    /// <summary>Puts a character between those that have been written.</summary>
    public void Insert(int at, char c)
    {
        Write(c);
        _buffer.AsSpan(at, Length - 1 - at).CopyTo(_buffer.AsSpan(at + 1));
        _buffer[at] = c;
    }

    /// <summary>Forgets what was written behind a position on the current line.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Removes spaces at the end of the current line's content.</summary>
    public void TrimEnd()
    {
        while (Last == ' ')
        {
            Length--;
        }
    }

    /// <summary>Removes empty lines at the end of what has been written.</summary>
    public void TrimEmptyLines()
    {
        while (Length > 1 && _buffer[Length - 1] == '\n' && _buffer[Length - 2] == '\n')
        {
            Length--;
        }

        ContentStart = Length;
    }

    /// <summary>Ends the current line, or writes an empty one.</summary>
    public void EndLine()
    {
        if (_isAtLineStart)
        {
            Append(_prefix.AsSpan(0, _prefixLength).TrimEnd(" \t"));
        }

        _isAtLineStart = false;
        Append("\n");
        _isAtLineStart = true;
        ContentStart = Length;
    }

    public override string ToString() => new(_buffer, 0, Length);

    private void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, Length + text.Length));
        }

        text.CopyTo(_buffer.AsSpan(Length));
        Length += text.Length;
    }
}
