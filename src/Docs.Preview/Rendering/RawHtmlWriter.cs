using System.Buffers;
using System.Collections.Frozen;
using Docs.Preview.Html;

namespace Docs.Preview.Rendering;

/// <summary>Writes the HTML of authors as a <see cref="HtmlForm"/> says, and counts its tags.</summary>
internal sealed class RawHtmlWriter(HtmlForm form, HtmlText html)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Filtered =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\n\f\r/>");

    /// <summary>How many there were of what may become a tag, comments not included.</summary>
    public int Tags { get; private set; }

    public void Write(ReadOnlySpan<char> raw)
    {
        for (var start = raw.IndexOf('<'); start >= 0; start = raw.IndexOf('<'))
        {
            html.WriteRaw(raw[..start]);
            raw = raw[(start + 1)..];
            Tags += !raw.IsEmpty && (raw[0] == '/' || char.IsAsciiLetter(raw[0])) ? 1 : 0;
            html.WriteRaw(form.RawHtml == RawHtml.Filtered && IsFiltered(raw) ? "&lt;" : "<");
        }

        html.WriteRaw(raw);
    }

    /// <summary>Writes the first line of a block; if it begins with a tag that stays one, with attributes in it.</summary>
    /// <param name="writeAttributes">Writes them.</param>
    public void WriteFirst(ReadOnlySpan<char> line, Action writeAttributes)
    {
        var start = line.IndexOfAnyExcept(' ');
        var name = start >= 0 && line[start] == '<' ? line[(start + 1)..] : default;
        if (!name.IsEmpty && char.IsAsciiLetter(name[0]) && !(form.RawHtml == RawHtml.Filtered && IsFiltered(name)))
        {
            var length = name.IndexOfAny(EndsName) is var end and >= 0 ? end : name.Length;
            Tags++;
            html.WriteRaw(line[..(start + 1 + length)]);
            writeAttributes();
            line = name[length..];
        }

        Write(line);
    }

    /// <param name="tag">What follows a <c>&lt;</c>.</param>
    private static bool IsFiltered(ReadOnlySpan<char> tag)
    {
        // No more of it than the longest name and what ends that: it may be the whole text.
        tag = tag.StartsWith("/") ? tag[1..] : tag;
        tag = tag[..Math.Min(tag.Length, "plaintext".Length + 1)];
        return Filtered.Contains(tag.IndexOfAny(EndsName) is var end and >= 0 ? tag[..end] : tag);
    }
}
