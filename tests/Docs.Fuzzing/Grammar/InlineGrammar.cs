using System.Text;

namespace Docs.Fuzzing.Grammar;

/// <summary>Makes the text of a paragraph: words, all kinds of inlines in one another, and signs that may be part of one.</summary>
/// <param name="chance">What decides.</param>
/// <param name="isWild">Whether marks are also unmatched, and stand where they do not belong.</param>
internal sealed class InlineGrammar(Chance chance, bool isWild)
{
    private const int MaxDepth = 3;

    private static readonly string[] Words =
    [
        "a", "b", "foo", "bar", "MongoDB", "done", "snake_case", "a_b_c", "x*y", "2*3", "%%IMAGE%%", "{x}", "C++", "C#", "1.", "2)", "10", "100%", "e.g.", "字", "é", "Ω", "can't", "\"q\"", "it's",
    ];

    private static readonly string[] Signs =
    [
        "®", "✅", "😀", "👩‍💻", "👍🏽", "€", "™", "°", "—", "…", "«", "»", "“", "”", "、", "。", "·", "\u00a0", "+", "$", ":", ";", ",", ".", "?", "/", "'", "\"", "%", "(", ")", "!",
    ];

    private static readonly string[] Marks =
    [
        "^", "|", "=", "~", "`", "*", "_", "**", "__", "***", "~~", "[", "]", "<", ">", "&", "#", "-", "\\", "{", "}", "@",
    ];

    private static readonly string[] Escapes =
    [
        "\\*", "\\_", "\\`", "\\[", "\\]", "\\(", "\\)", "\\#", "\\+", "\\-", "\\.", "\\!", "\\<", "\\>", "\\{", "\\}", "\\|", "\\~", "\\&", "\\\\", "\\:", "\\=", "\\a", "1\\.",
    ];

    private static readonly string[] Addresses =
    [
        "http://localhost:8080", "https://example.com", "https://example.com/a_b_c", "https://example.com/_x_", "www.example.com", "ftp://example.com", "me@example.com", "https://example.com/(a)", "https://example.com/a?b=c&d=e", "http://a.b/c*d*",
        "<https://google.com>", "<a@b.co>", "<http://x.y/z_w>", "<mailto:a@b.co>", "<irc://a/b>",
    ];

    private static readonly string[] Html =
    [
        "<b>", "</b>", "<br>", "<br/>", "<a href=\"x\">", "</a>", "<!-- c -->", "<img src=\"a\">", "<kbd>", "</kbd>", "<sub>x</sub>", "<b title=\"*\">",
    ];

    private static readonly string[] WildHtml = ["<div>", "</p>", "<pre>", "<script>", "<?php ?>", "<!X>", "<![CDATA[x]]>"];

    private static readonly string[] Entities = ["&amp;", "&copy;", "&#35;", "&#42;", "&nbsp;", "&lt;", "&x;", "&#32;", "&quot;"];

    private static readonly string[] Codes = ["`c`", "`a b`", "`` ` ``", "``c``", "```x```", "` c `", "`a_b`", "`*c*`", "`<d>`", "`a\\`", "`|`", "`a  b`"];

    private static readonly string[] References = ["[r]", "[s][r]", "[R][]", "![r]", "[^1]", "[^n]", "[none]", "[x]", "[ ]", "[!NOTE]"];

    /// <summary>A text of one or several lines.</summary>
    public string Text(bool isOneLine = false)
    {
        var text = new StringBuilder();
        Append(text, depth: 0, isOneLine, 1 + chance.Below(4));
        return text.ToString();
    }

    private void Append(StringBuilder text, int depth, bool isOneLine, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                text.Append(Separator(isOneLine));
            }

            AppendPiece(text, depth, isOneLine);
        }
    }

    private string Sign() => chance.Of<string>(isWild && chance.Once(2) ? Marks : Signs);

    private string Separator(bool isOneLine) => chance.Below(20) switch
    {
        < 8 => " ",
        < 12 => "",
        12 => "  ",
        13 => "\t",
        14 or 15 when !isOneLine => "\n",
        16 when !isOneLine => "  \n",
        17 when !isOneLine => "\\\n",
        18 when !isOneLine => "\n" + new string(' ', chance.Below(6)),
        _ => " ",
    };

    private void AppendPiece(StringBuilder text, int depth, bool isOneLine)
    {
        var kind = chance.Below(depth < MaxDepth ? 32 : 20);
        _ = kind switch
        {
            < 9 => text.Append(chance.Of<string>(Words)),
            < 12 => text.Append(Sign()),
            12 => text.Append(chance.Of<string>(Escapes)),
            13 or 14 => text.Append(chance.Of<string>(Codes)),
            15 => text.Append(chance.Of<string>(Addresses)),
            16 => text.Append(chance.Of<string>(isWild && chance.Once(3) ? WildHtml : Html)),
            17 => text.Append(chance.Of<string>(Entities)),
            18 => text.Append(chance.Of<string>(References)),
            19 => text.Append(chance.Of<string>(Words)).Append(Sign()),
            < 27 => AppendMarked(text, depth, isOneLine),
            < 31 => AppendLink(text, depth, isOneLine),
            _ => text.Append(Sign()).Append(Sign()),
        };
    }

    private StringBuilder AppendMarked(StringBuilder text, int depth, bool isOneLine)
    {
        var mark = chance.Of<string>(isWild ? ["*", "_", "**", "__", "_", "***", "___", "~~", "~", "`"] : ["*", "_", "**", "__", "~~"]);
        text.Append(mark);
        Append(text, depth + 1, isOneLine, 1 + chance.Below(3));
        text.Append(mark);
        return chance.Once(4) ? text.Append(Sign()) : text;
    }

    private StringBuilder AppendLink(StringBuilder text, int depth, bool isOneLine)
    {
        text.Append(chance.Once(5) ? "![" : "[");
        Append(text, depth + 1, isOneLine, 1 + chance.Below(2));
        return text.Append(chance.Of<string>(
            !isWild ? ["](/u)", "](/u \"t\")", "](<a b>)", "](https://example.com)"] : ["](/u)", "](/u \"t\")", "](<a b>)", "](/u 't\"u')", "][r]", "]", "](/a_(b)_c)", "](https://example.com)", "](/u (t))", "]()", "](\\))", "](a\\_b*c*)", "](/u\n\"t\")"]));
    }
}
