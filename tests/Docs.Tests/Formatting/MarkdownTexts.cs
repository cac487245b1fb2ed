using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Docs.Tests.Formatting;

/// <summary>Generates Markdown that is hard to format: pieces that mean something next to others, in any order.</summary>
internal static partial class MarkdownTexts
{
    private static readonly string[] Words =
    [
        "a", "b ", "foo", " ", "  ", "\t", "字", "é", "\u00a0", "😀", "%%IMAGE%%", "%%A-B%%", "{x}", "'", "\"", ":", "-", "+", "1.", "2)", "#", "=", "===", "---", ">", "(", ")", "!",
        "*", "**", "***", "_", "__", "*y*", "_x_", "__z__", "*a*b", "**b**c", "a_b_c", "(_a_)", "_a **b**_", "*a _b_*", "~~", "~~~", "~~s~~",
        "`", "``", "```", "`c d`", "` x `", "`` ` ``", "\\", "\\*", "\\_", "\\.", "1\\.", "\\#", "\\!", "\\[", "\\(", "\\)", "\\:", "\\|", "\\&", "\\<", "\\`", "\\\\",
        "&amp;", "&copy;", "&#35;", "&", "<b>", "</b>", "<br/>", "<a href=\"x\">", "<!-- c -->", "<", "<div", "<http://x.y/z_w>", " http://a.b/c_d", " www.x.y", " https://x.y/_z_",
        "[", "]", "[a](b)", "[a](b \"t\")", "[a](<b c> 't\"u')", "![i](j)", "[r]", "[s][r]", "[R][]", "![r]", "[x] ", "[ ] ", "|", "a|b", "\\\n", "  \n", "\n", "\n    ",
    ];

    private static readonly string[] Lines =
    [
        "# h", "## h #", "###", "h\n===", "a\nb\n---", "---", "***", "_ _ _", "", "", "", "",
        "> q", "> > q", ">", "> - a", "> 1. a", "> ```\n> c\n> ```", "> \tc", ">     c",
        "- i", "* i", "+ i", "-", "*", "1. i", "2. i", "7) i", "10. i", "99. n", "100. n", "-   i", "-     i", "- - i", "- 1. i", "1. - i", "  - i", "    - i", "\t- i", "1.\ti", "-\ti",
        "- # h", "- > q", "- ```\n  c\n  ```", "- a\n\n  b", "- [ ] t", "- [x] t", "  b", "  ***", "  # x", "\tb", "\t-\ti", "-\t\tc", "a  \n- b  ",
        "    code", "\tcode", "\t\tcode", "      x", "```", "```sh", "``` a b", "~~~", "~~~ x`y", "````", "  ```",
        "<div>", "</div>", "<b>", "<!-- x", "-->", "<pre>", "</pre>", "<details>", "<?php",
        "| a | b |\n|---|:-:|\n| `x\\|y` | |", "a | b\n--|--:", "|:--|", "[r]: /u", "[r]: <u v> 't'", "[x]: /y \"q\"", "[a]:\n<b c>",
    ];

    /// <summary>A page of a few blocks, some of them text that is generated too.</summary>
    public static Gen<string> Pages { get; } =
        Gen.Frequency(
            (2, Gen.Elements(Lines)),
            (1, from start in Gen.Elements("", "", "- ", "> ", "# ")
                from words in Gen.Elements(Words).NonEmptyListOf()
                select start + string.Concat(words)))
        .ListOf()
        .Select(lines => WithoutAddressesBehindMarks(string.Join('\n', lines)));

    /// <summary>
    /// The reader of the tests looks at the character before a paragraph: behind <c>&gt;</c> without a space it sees no
    /// bare address and other emphasis than behind the space of the canonical form. GitHub does not.
    /// </summary>
    private static string WithoutAddressesBehindMarks(string text) => MarkBeforeText().Replace(text, "$0 ");

    [GeneratedRegex("[>|-](?=[^ \\n>|:-])|[>|-](?=$)")]
    private static partial Regex MarkBeforeText();
}
