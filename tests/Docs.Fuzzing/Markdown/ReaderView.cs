using System.Text;
using System.Text.RegularExpressions;

namespace Docs.Fuzzing.Markdown;

/// <summary>
/// What a reader sees of a page: HTML without what no browser shows. White space is one space, and none beside blocks and
/// line breaks; code keeps its own, but for empty lines at its ends; ordered lists begin with 1, as those of the canonical
/// form do; a quote that GitHub shows as an alert is told from one that only begins with the same words.
/// </summary>
internal static partial class ReaderView
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "ul", "ol", "li", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "thead", "tbody", "tr", "th", "td", "br", "section", "div", "details", "summary",
    };

    private static readonly string[] Alerts = ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"];

    /// <summary>Where the tag of a code block's text is, behind the first sign: there is no other in it, but behind a <c>pre</c> of an author's.</summary>
    private const int CodeTag = 4;

    /// <param name="html">As GitHub's renderer writes it.</param>
    /// <param name="ignoresIndent">Whether the white space that lines of code begin with is left out.</param>
    public static string Of(string html, bool ignoresIndent = false)
    {
        var view = new StringBuilder(html.Length);
        var rest = OrderedStart().Replace(html, "<ol>").AsSpan();
        var isAtLineStart = true;
        while (!rest.IsEmpty)
        {
            var isTag = rest is ['<', '/' or '!' or '?' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..];
            var length = isTag ? TagLength(rest) : TextLength(rest);
            if (!isTag)
            {
                AppendText(view, rest[..length]);
            }
            else if (isAtLineStart && rest.StartsWith("<pre><code") && rest.IndexOf("</code></pre>") is var end and >= 0 && rest[1..end].LastIndexOf('<') == CodeTag)
            {
                AppendCode(view, rest[..end], ignoresIndent);
                length = end;
            }
            else
            {
                AppendTag(view, rest[..length]);
            }

            isAtLineStart = rest[length - 1] == '\n';
            rest = rest[length..];
            if (view.Length > 0 && EndsWith(view, "<blockquote><p>"))
            {
                MarkAlert(view, rest);
            }
        }

        return view.ToString().TrimEnd(' ');
    }

    private static int TagLength(ReadOnlySpan<char> html)
    {
        var end = html[1..].IndexOfAny('<', '>');
        return end < 0 ? html.Length : html[end + 1] == '<' ? end + 1 : end + 2;
    }

    private static int TextLength(ReadOnlySpan<char> html)
    {
        var end = html[1..].IndexOf('<');
        return end < 0 ? html.Length : end + 1;
    }

    private static void AppendText(StringBuilder view, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not (' ' or '\n' or '\t' or '\r' or '\f'))
            {
                view.Append(c);
            }
            else if (view.Length > 0 && view[^1] != ' ' && !EndsWithBlock(view))
            {
                view.Append(' ');
            }
        }
    }

    private static void AppendTag(StringBuilder view, ReadOnlySpan<char> tag)
    {
        if (IsBlock(tag) && view.Length > 0 && view[^1] == ' ')
        {
            view.Length--;
        }

        AppendText(view, tag);
    }

    /// <param name="code">From the tag of the block to the end of its text.</param>
    private static void AppendCode(StringBuilder view, ReadOnlySpan<char> code, bool ignoresIndent)
    {
        var start = TagLength(code);
        start += TagLength(code[start..]);
        AppendTag(view, "<pre>");
        view.Append(code[5..start]);
        var text = code[start..].TrimEnd(" \t\n");
        while (text.IndexOf('\n') is var end and >= 0 && text[..end].IsWhiteSpace())
        {
            text = text[(end + 1)..];
        }

        foreach (var line in text.EnumerateLines())
        {
            AppendLine(view, ignoresIndent ? line.TrimStart(" \t") : line, ignoresIndent);
        }
    }

    private static void AppendLine(StringBuilder view, ReadOnlySpan<char> line, bool ignoresTabs)
    {
        foreach (var c in line.IsWhiteSpace() ? "" : line)
        {
            if (!ignoresTabs || c is not (' ' or '\t'))
            {
                view.Append(c);
            }
        }

        view.Append('\n');
    }

    private static void MarkAlert(StringBuilder view, ReadOnlySpan<char> rest)
    {
        foreach (var alert in Alerts)
        {
            if (rest.StartsWith(alert, StringComparison.OrdinalIgnoreCase) && rest[alert.Length..].TrimStart(' ') is ['\n', ..] or ['<', '/', 'p', ..])
            {
                view.Append("<alert>");
            }
        }
    }

    private static bool EndsWithBlock(StringBuilder view)
    {
        if (view[^1] != '>')
        {
            return false;
        }

        var start = view.Length - 1;
        while (start > 0 && view[start] != '<')
        {
            start--;
        }

        return IsBlock(view.ToString(start, view.Length - start));
    }

    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        var end = name.IndexOfAny(" />\t\n");
        return end > 0 && Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..end]);
    }

    private static bool EndsWith(StringBuilder view, string text)
    {
        if (view.Length < text.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (view[view.Length - text.Length + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("<ol start=\"\\d+\">")]
    private static partial Regex OrderedStart();
}
