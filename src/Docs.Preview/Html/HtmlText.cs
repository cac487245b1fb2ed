using System.Buffers;
using System.Globalization;
using System.Text;

namespace Docs.Preview.Html;

/// <summary>Writes HTML. Everything is escaped, except what is passed to <see cref="WriteRaw"/>.</summary>
internal sealed class HtmlText(int capacity)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r");
    private static readonly SearchValues<char> EscapedInText = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> InAddress =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+!*(),%#@?=;:/$~");

    private readonly StringBuilder _html = new(capacity);

    public int Length => _html.Length;

    public HtmlText WriteRaw(ReadOnlySpan<char> html)
    {
        _html.Append(html);
        return this;
    }

    public HtmlText WriteNumber(int number)
    {
        _html.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Ends the line, unless it is empty.</summary>
    public void EndLine()
    {
        if (_html.Length > 0 && _html[^1] != '\n')
        {
            _html.Append('\n');
        }
    }

    /// <summary>Writes text, or the value of an attribute in double quotes.</summary>
    public HtmlText Write(ReadOnlySpan<char> text) => Write(text, Escaped);

    /// <summary>Writes text that is in no attribute: quotes stay.</summary>
    public HtmlText WriteText(ReadOnlySpan<char> text) => Write(text, EscapedInText);

    private HtmlText Write(ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        for (var next = text.IndexOfAny(escaped); next >= 0; next = text.IndexOfAny(escaped))
        {
            _html.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",

                // Unescaped, a browser reads it as the end of a line.
                _ => "&#13;",
            });
            text = text[(next + 1)..];
        }

        _html.Append(text);
        return this;
    }

    /// <summary>Writes an address as the value of an attribute. Characters that an address must not contain are percent-encoded.</summary>
    public HtmlText WriteAddress(ReadOnlySpan<char> address)
    {
        Span<byte> bytes = stackalloc byte[4];
        while (!address.IsEmpty)
        {
            var plain = address.IndexOfAnyExcept(InAddress);
            if (plain != 0)
            {
                plain = plain < 0 ? address.Length : plain;
                _html.Append(address[..plain]);
                address = address[plain..];
                continue;
            }

            Rune.DecodeFromUtf16(address, out var rune, out var length);
            address = address[length..];
            if (rune.Value == '&')
            {
                _html.Append("&amp;");
            }
            else if (rune.Value == '\'')
            {
                _html.Append("&#x27;");
            }
            else
            {
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    _html.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
                }
            }
        }

        return this;
    }

    public HtmlText WriteAttribute(string name, ReadOnlySpan<char> value) =>
        WriteRaw(" ").WriteRaw(name).WriteRaw("=\"").Write(value).WriteRaw("\"");

    public override string ToString() => _html.ToString();
}
