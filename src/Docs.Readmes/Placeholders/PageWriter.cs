namespace Docs.Readmes.Placeholders;

/// <summary>
/// Writes a page piece by piece. A logo takes the white space around it on its line with it: also that of pieces which
/// are there by the time logos are filled, but not that of values filled later.
/// </summary>
internal ref struct PageWriter(Span<byte> output)
{
    private readonly Span<byte> _output = output;

    // What is before this stays, because a logo or a later value ends there.
    private int _keptLength;
    private bool _isAfterLogo;

    /// <summary>How much was written, in UTF-8 bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Writes a text, without the blanks at its start where it follows a logo.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        while (_isAfterLogo && !text.IsEmpty)
        {
            _isAfterLogo = IsBlank(text[0]);
            text = _isAfterLogo ? text[1..] : text;
        }

        text.CopyTo(_output[Length..]);
        Length += text.Length;
    }

    /// <summary>Begins, and likewise ends, a value that keeps its white space: a logo's or a later one.</summary>
    public void Keep()
    {
        _keptLength = Length;
        _isAfterLogo = false;
    }

    /// <summary>Begins a logo.</summary>
    public void BeginLogo()
    {
        while (Length > _keptLength && IsBlank(_output[Length - 1]))
        {
            Length--;
        }

        Keep();
    }

    /// <summary>Ends a logo.</summary>
    public void EndLogo()
    {
        Keep();
        _isAfterLogo = true;
    }

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f' or (byte)'\r';
}
