using System.Buffers;

namespace Docs.Hub.Links;

/// <summary>
/// Finds the addresses in the opening tags of a piece of HTML, with their places: <c>href</c>, <c>src</c>, <c>srcset</c> and
/// <c>poster</c>. Comments are passed over. One pass over the text.
/// </summary>
internal ref struct HtmlAddressReader(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> EndOfBareValue = SearchValues.Create(" \t\n\r\f>");

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    /// <summary>All of them, in their order.</summary>
    public List<HtmlAddress> ReadAll()
    {
        var found = new List<HtmlAddress>();
        while (_html[_at..].IndexOf('<') is var next and >= 0)
        {
            _at += next;
            if (_html[_at..].StartsWith("<!--"))
            {
                _at = _html[(_at + 4)..].IndexOf("-->") is var end and >= 0 ? _at + 4 + end + 3 : _html.Length;
            }
            else if (_at + 1 < _html.Length && char.IsAsciiLetter(_html[_at + 1]))
            {
                _at++;
                SkipName();
                ReadAttributes(found);
            }
            else
            {
                _at++;
            }
        }

        return found;
    }

    private void ReadAttributes(List<HtmlAddress> found)
    {
        while (true)
        {
            SkipSpaces("/");
            if (_at >= _html.Length || _html[_at] == '>')
            {
                return;
            }

            var start = _at;
            SkipName();
            if (_at == start)
            {
                _at++;
                continue;
            }

            var name = _html[start.._at];
            SkipSpaces("");
            if (_at < _html.Length && _html[_at] == '=')
            {
                _at++;
                SkipSpaces("");
                var (valueStart, length) = ReadValue();
                Add(found, name, valueStart, length);
            }
        }
    }

    private (int Start, int Length) ReadValue()
    {
        if (_at < _html.Length && _html[_at] is '"' or '\'')
        {
            var start = _at + 1;
            var end = _html[start..].IndexOf(_html[_at]) is var quote and >= 0 ? start + quote : _html.Length;
            _at = Math.Min(end + 1, _html.Length);
            return (start, end - start);
        }

        var bare = _at;
        _at = _html[bare..].IndexOfAny(EndOfBareValue) is var stop and >= 0 ? bare + stop : _html.Length;
        return (bare, _at - bare);
    }

    private static void Add(List<HtmlAddress> found, ReadOnlySpan<char> name, int start, int length)
    {
        var isList = name.Equals("srcset", StringComparison.OrdinalIgnoreCase);
        var isPicture = isList || name.Equals("src", StringComparison.OrdinalIgnoreCase) || name.Equals("poster", StringComparison.OrdinalIgnoreCase);
        if (length > 0 && (isPicture || name.Equals("href", StringComparison.OrdinalIgnoreCase)))
        {
            found.Add(new(start, length, isPicture, isList));
        }
    }

    private void SkipName()
    {
        while (_at < _html.Length && _html[_at] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>' or '='))
        {
            _at++;
        }
    }

    private void SkipSpaces(string others)
    {
        while (_at < _html.Length && (_html[_at] is ' ' or '\t' or '\n' or '\r' or '\f' || others.Contains(_html[_at], StringComparison.Ordinal)))
        {
            _at++;
        }
    }
}
