using System.Globalization;

namespace Docs.Fuzzing.Grammar;

/// <summary>Makes pages of all blocks in one another, written in all the ways in which people write them, and some more.</summary>
/// <param name="chance">What decides.</param>
/// <param name="isWild">Whether lines are also broken, left open, half indented and continued without their marks.</param>
internal sealed class BlockGrammar(Chance chance, bool isWild)
{
    private const int MaxDepth = 3;

    private static readonly string[] Codes = ["c", "\tc", "a\tb", "  c", "", "    c", "`c`", "```", "~~~", "> c", "- c", "build:\n\tmake\n", " ", "\t", "# c", "<b>", "\\*", "&amp;"];
    private static readonly string[] Infos = ["", "", "", "sh", "sh", " sh -x", "c++", "a`b", "~", " ~ `", "é", ".js", "{.sh}", "\\*", "&amp;", "go\ttest", "console", "C#"];

    private static readonly string[] Noise =
    [
        "---", "***", "===", "=", "-", "*", "+", "1.", "2)", ">", "#", "##", "####### a", "#a", "```", "~~~", "    ", "\t", "| a | b |", "|---|---|", "a | b", "--|--", ":-:", "<div>", "</div>", "<!--", "-->", "<?a", "<a>", "[r]: /u", "[^1]:", "[^n]: note",
        "    code", "\tcode", "- [ ] ", "- [ ]", "- [x]", "* * *", "- - -", "+ + +", "1234567890. a", "[r]:", "/u", "\"t\"", "***a", "__ a", "\\", "&", "![", "$$", "[!NOTE]", "\u00a0", " \u00a0a",
    ];

    private readonly InlineGrammar _text = new(chance, isWild);

    /// <summary>A page of a seed.</summary>
    /// <param name="isWild">Whether it may be broken.</param>
    public static string Page(ulong seed, bool isWild)
    {
        var grammar = new BlockGrammar(new(seed), isWild);
        return string.Join('\n', grammar.Blocks(depth: 0, 1 + grammar.Below(2))) + (grammar.Below(8) == 0 ? "" : "\n");
    }

    private int Below(int end) => chance.Below(end);

    /// <summary>The lines of some blocks.</summary>
    private List<string> Blocks(int depth, int count)
    {
        var lines = new List<string>();
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                for (var empty = chance.Of<int>(isWild ? [0, 1, 1, 1, 1, 2] : [1, 1, 1, 2]); empty > 0; empty--)
                {
                    lines.Add(isWild && chance.Once(8) ? chance.Of<string>([" ", "    ", "\t"]) : "");
                }
            }

            lines.AddRange(Block(depth));
        }

        return lines;
    }

    private IEnumerable<string> Block(int depth)
    {
        var indent = isWild && chance.Once(8) ? new string(' ', 1 + chance.Below(3)) : "";
        var lines = chance.Below(depth < MaxDepth ? 24 : 13) switch
        {
            < 5 => _text.Text().Split('\n'),
            5 => Heading(),
            6 => Fence(),
            7 => IndentedCode(),
            8 => Html(),
            9 => Table(),
            10 => isWild ? [chance.Of<string>(Noise)] : Heading(),
            11 => [chance.Of<string>(["---", "***", "___", "* * *", "- - -", "----"])],
            12 => isWild || depth == 0 ? Definition() : Heading(),
            < 16 => Quote(depth),
            _ => List(depth),
        };
        return indent.Length == 0 ? lines : lines.Select(line => indent + line);
    }

    private string[] Heading()
    {
        var title = _text.Text(isOneLine: true);
        return chance.Below(4) switch
        {
            0 => [.. _text.Text().Split('\n'), chance.Of<string>(["===", "---", "=", "-"])],
            1 => [$"{new string('#', 1 + chance.Below(6))} {title} {new string('#', 1 + chance.Below(3))}"],
            _ => [$"{new string('#', 1 + chance.Below(6))}{chance.Of<string>([" ", "  ", "\t"])}{title}"],
        };
    }

    private string[] Fence()
    {
        var mark = new string(chance.Once(3) ? '~' : '`', 3 + chance.Below(2));
        string[] start = [mark + chance.Of<string>(Infos), .. Codes.Where(_ => chance.Once(6)).SelectMany(code => code.Split('\n'))];
        return isWild && chance.Once(10) ? start : [.. start, mark];
    }

    private string[] IndentedCode()
    {
        var indent = chance.Of<string>(["    ", "\t", "     ", "  \t", "\t\t"]);
        return [indent + chance.Of<string>(Codes).Replace("\n", "\n" + indent, StringComparison.Ordinal), .. Codes.Where(_ => chance.Once(8)).SelectMany(c => c.Split('\n')).Select(c => indent + c)];
    }

    private string[] Html() => chance.Below(isWild ? 9 : 4) switch
    {
        0 => ["<div>", .. _text.Text().Split('\n'), "</div>"],
        1 => ["<details>", "<summary>" + chance.Of<string>(["s", "*s*"]) + "</summary>", "", .. _text.Text().Split('\n'), "", "</details>"],
        2 => ["<!-- " + (isWild ? chance.Of<string>(["c", "c -->", "a\nb -->"]) : "c -->")],
        3 => ["<pre>", "a", "", "b", "</pre>"],
        4 => ["<a>", .. _text.Text().Split('\n')],
        5 => ["<script>", "x", "</script>"],
        6 => ["<" + chance.Of<string>(["b", "span", "p", "table", "x-y"]) + chance.Of<string>([">", " a=b>", "/>", ""])],
        7 => ["<?php", "", "?>"],
        _ => ["</div>"],
    };

    private List<string> Table()
    {
        var columns = 1 + chance.Below(3);
        var edge = chance.Once(4) ? "" : "|";
        var rows = new List<string> { Row(columns, edge), edge + string.Join('|', Enumerable.Range(0, columns).Select(_ => chance.Of<string>(["---", ":--", "--:", ":-:", " --- ", "-"]))) + edge };
        for (var i = chance.Below(3); i > 0; i--)
        {
            rows.Add(Row(columns + (isWild && chance.Once(5) ? 1 : 0), edge));
        }

        return rows;
    }

    private string Row(int columns, string edge) =>
        edge + string.Join('|', Enumerable.Range(0, columns).Select(_ => chance.Once(6) ? " " : " " + _text.Text(isOneLine: true) + " ")) + edge;

    private string[] Definition() => chance.Below(6) switch
    {
        0 => ["[r]: /u"],
        1 => ["[r]: <a b> 't'"],
        2 => ["[^1]: " + chance.Of<string>(["a", "*a*", "\u00a0"])],
        3 => ["[^1]: a", "[^n]: b", .. chance.Once(2) ? ["", "    c"] : Array.Empty<string>()],
        4 => ["[r]: /u \"t\"", .. _text.Text().Split('\n')],
        _ => ["[^n]: " + _text.Text(isOneLine: true)],
    };

    private IEnumerable<string> Quote(int depth)
    {
        var lines = Blocks(depth + 1, 1 + chance.Below(3));
        if (chance.Once(4))
        {
            lines.Insert(0, chance.Of<string>(["[!NOTE]", "[!TIP]", "[!warning]", "[!NOTE] ", "[!OTHER]"]));
        }

        var mark = isWild ? chance.Of<string>(["> ", "> ", "> ", ">", ">  "]) : "> ";
        var isLazy = isWild && chance.Once(6);
        return lines.Select((line, i) => i > 0 && isLazy && line.Length > 0 && chance.Once(2) ? line : line.Length == 0 ? ">" : mark + line);
    }

    private List<string> List(int depth)
    {
        var mark = chance.Of<string>(["-", "-", "*", "+", "1.", "1)", "7.", "10."]);
        var isOrdered = char.IsAsciiDigit(mark[0]);
        var number = isOrdered ? int.Parse(mark[..^1], CultureInfo.InvariantCulture) : 0;
        var gap = chance.Of<string>(isWild ? [" ", " ", " ", "  ", "   ", "\t", "    ", "     "] : [" ", "  ", "   "]);
        var isLoose = chance.Once(3);
        var isTask = chance.Once(6);
        var lines = new List<string>();
        for (var i = chance.Below(3); i >= 0; i--)
        {
            var marker = (isOrdered ? number.ToString(CultureInfo.InvariantCulture) + mark[^1] : mark) + gap;
            number++;
            var content = isWild && chance.Once(12) ? [""] : Blocks(depth + 1, chance.Of<int>([1, 1, 1, 2, 3]));
            if (isTask && (isWild ? !content[0].StartsWith('[') : content.Count == 1 && char.IsAsciiLetter(content[0].FirstOrDefault())) && !chance.Once(4))
            {
                content[0] = (isWild ? chance.Of<string>(["[ ] ", "[x] ", "[X] ", "[ ]", "[x]  "]) : "[ ] ") + content[0];
            }

            AddItem(lines, marker, content);
            if (i > 0 && (isLoose || chance.Once(8)))
            {
                lines.Add("");
            }
        }

        return lines;
    }

    private void AddItem(List<string> lines, string marker, List<string> content)
    {
        var width = marker.Contains('\t', StringComparison.Ordinal) ? 4 : marker.Length;
        var indent = (isWild ? chance.Below(10) : 9) switch
        {
            0 => "\t",
            1 => "    ",
            2 => "  ",
            3 => "   ",
            4 => "",
            5 => new string(' ', width + 1),
            _ => new string(' ', width),
        };
        lines.Add((marker + content[0]).TrimEnd(isWild && chance.Once(3) ? ' ' : '\0'));
        lines.AddRange(content.Skip(1).Select(line => line.Length == 0 ? "" : indent + line));
    }
}
