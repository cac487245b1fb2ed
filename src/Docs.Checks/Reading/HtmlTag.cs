namespace Docs.Checks.Reading;

/// <summary>An opening tag of raw HTML, read as forgivingly as browsers do.</summary>
/// <param name="Offset">Where its <c>&lt;</c> is in the text it was read from.</param>
/// <param name="Name">In lower case.</param>
/// <param name="Attributes">Names in lower case, with values as they are written; without a value, an empty one.</param>
internal sealed record HtmlTag(int Offset, string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes)
{
    /// <summary>The anchors that it makes.</summary>
    public IEnumerable<string> Anchors => Attributes.Where(a => a.Key == "id" || (a.Key == "name" && Name == "a")).Select(a => a.Value);

    /// <summary>The opening tags of a piece of HTML; comments are passed over.</summary>
    public static IEnumerable<HtmlTag> Read(string html)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", at, StringComparison.Ordinal);
                if (end < 0)
                {
                    yield break;
                }

                at = end;
            }
            else if (char.IsAsciiLetter(html[at + 1]))
            {
                var end = at + 1;
                while (end < html.Length && !IsSpace(html[end]) && html[end] is not ('/' or '>'))
                {
                    end++;
                }

                var attributes = new List<KeyValuePair<string, string>>();
                var close = ReadAttributes(html, end, attributes);
                yield return new(at, html[(at + 1)..end].ToLowerInvariant(), attributes);

                // Up to its end all is the tag's, also what looks like another one: so do browsers read it.
                at = Math.Min(close, html.Length - 1);
            }
        }
    }

    /// <summary>Reads attributes up to the end of the tag, and tells where that is.</summary>
    private static int ReadAttributes(string html, int at, List<KeyValuePair<string, string>> attributes)
    {
        while (true)
        {
            at = Skip(html, at, c => IsSpace(c) || c == '/');
            if (at >= html.Length || html[at] == '>')
            {
                return at;
            }

            var nameEnd = Skip(html, at + 1, c => !IsSpace(c) && c is not ('=' or '>' or '/'));
            var name = html[at..nameEnd].ToLowerInvariant();
            at = Skip(html, nameEnd, IsSpace);
            if (at >= html.Length || html[at] != '=')
            {
                attributes.Add(new(name, ""));
                continue;
            }

            at = Skip(html, at + 1, IsSpace);
            var quote = at < html.Length && html[at] is '"' or '\'' ? html[at] : '\0';
            var start = quote == '\0' ? at : at + 1;
            var valueEnd = Skip(html, start, c => quote == '\0' ? !IsSpace(c) && c != '>' : c != quote);
            attributes.Add(new(name, html[start..valueEnd]));
            at = quote == '\0' ? valueEnd : Math.Min(valueEnd + 1, html.Length);
        }
    }

    private static int Skip(string text, int at, Func<char, bool> isSkipped)
    {
        while (at < text.Length && isSkipped(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
