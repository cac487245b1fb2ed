using Docs.Markdown;
using Docs.Model.Findings;
using Docs.Tests.Corpus;
using Docs.Tests.Properties;
using FsCheck.Fluent;

namespace Docs.Tests.Markdown;

/// <summary>
/// Whatever a text is, it is read soon, or not at all. Without the limits each of the larger texts here takes
/// minutes, or ends the program.
/// </summary>
public sealed class ReadingLimitTests
{
    private static readonly int _size = TestRun.Size(1 << 20);

    /// <summary>Text that is read, then what makes it pass a limit, and the finding.</summary>
    public static TheoryData<string, string, string> Limits => new()
    {
        { new('a', 32768), "a", "a.md:1: error DOC310" },
        { "one\n\n" + Repeated("1234567 ", 32760), "\n12345678", "a.md:3: error DOC310" },
        { "# " + new string('a', 32768), "a", "a.md:1: error DOC310" },
        { "|a|\n|-|\n|" + new string('a', 32768), "a", "a.md:3: error DOC310" },
        { Lines("[{0}]: b", 1000), "[z]: b\n", "a.md:1001: error DOC311" },
        { Lines("[{0}]: b\n", 1000), "[z]: b\n", "a.md:2001: error DOC311" },
        { Lines("[{0}]: b", 1000), "[z]: b\ntext\n===\n", "a.md:1001: error DOC311" },
        { "a\n\n" + new string('>', 50), ">", "a.md:3: error DOC312" },
        { Repeated("1. ", 72), "1. - ", "a.md:1: error DOC312" },
        { Repeated("> - ", 64), "> > - ", "a.md:1: error DOC312" },
        { Repeated("a\n-\n", 80_000), "a\n\n", "a.md:40001: error DOC313" },
        { Repeated("- a\n", 39_996), "- a\n- a\n- a\n", "a.md:10001: error DOC313" },
        { "|a|b|\n|-|-|\n" + Repeated("|c\n", 3 * 9_999), "|c\n", "a.md:10002: error DOC313" },
        { Repeated("---\n", 80_000), "---\n", "a.md:20001: error DOC313" },
        { "- a\n" + new string('\n', 19_990), new('\n', 11), "a.md:20001: error DOC313" },
        { "# " + new string('*', 11_584), " *", "a.md:1: error DOC314" },
        { "a\n\n|b|\n|-|\n|" + new string('!', 11_584), " !", "a.md:5: error DOC314" },
        { Repeated(new string('.', 1023) + "\n\n", 1025 * 128), new string('.', 1023), "a.md:257: error DOC314" },
    };

    /// <summary>A few characters, the text that they are repeated after, and the one that may be read or not.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Hostile
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var sign in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\r\0 ")
            {
                foreach (var parts in (string[][])
                [
                    ["", $"{sign}"], ["", $"{sign}\n"], ["", $"{sign}\n\n"], ["", $"{sign} "], ["a\n", $"{sign} "], ["", $"> {sign}\n"],
                    ["# ", $"{sign}"], ["|a|\n|-|\n|", $"{sign}"], ["|a|\n|-|\n", $"{sign}\n"], ["- a\n\n", $"  {sign}\n\n"], ["", new string(sign, 5000) + "\n\n"],
                ])
                {
                    data.Add(parts[0], parts[1]);
                }
            }

            return TestRun.Some(data);
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void Text_up_to_a_limit_is_read_and_text_beyond_it_is_a_finding(string text, string more, string finding)
    {
        Assert.Equal("", Read(text));
        Assert.StartsWith(finding, Read(text + more), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*a ", " a*")]
    [InlineData("![", "](a)")]
    public void Emphasis_and_pictures_that_nest_too_deep_are_a_finding(string open, string close)
    {
        string Nested(int depth) => "a\n\n" + Repeated(open, open.Length * depth) + "a" + Repeated(close, close.Length * depth);

        Assert.Equal("", Read(Nested(50)));
        Assert.Equal("a.md:3: error DOC312", Code(Read(Nested(51))));
    }

    [Fact]
    public void What_the_parser_gives_up_at_is_a_finding_where_it_is() =>
        Assert.Equal("a.md:3: error DOC312", Code(Read("*a*\n\n" + new string('[', 11_000) + "\n\n*b*\n")));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Much_of_anything_is_read_or_a_finding(string start, string part) => Read(start + Repeated(part, _size));

    [Theory]
    [InlineData("", "[a](")]
    [InlineData("", "http://a(")]
    [InlineData("", "www.a ")]
    [InlineData("", "_www.a")]
    [InlineData("", "a@")]
    [InlineData("", "a@b.c_ ")]
    [InlineData("", "[a](b \"")]
    [InlineData("", "<!--")]
    [InlineData("", "<![CDATA[")]
    [InlineData("", "*a**b_c")]
    [InlineData("", "<[")]
    [InlineData("", "`a ``b ```c ")]
    [InlineData("", "<div>\n```\n")]
    [InlineData("", "a|b\n-|-\n\n")]
    [InlineData("", "a\n-\n")]
    [InlineData("", "[a]: b\n")]
    [InlineData("", "[a]: b\n\n")]
    [InlineData("", "1. a\n2) b\n")]
    [InlineData("", "- > a\n  > b\n")]
    [InlineData("", ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>\n")]
    [InlineData("- - - - - - - - - - - - - - - - - - - - a\n", "\n")]
    [InlineData("- - - - - - - - - - - - - - - - - - - - ```\n", "                                        a\n")]
    [InlineData("> > > > > > > > > > > > > > > > > > > > a\n", "b\n")]
    [InlineData("|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n", "a\n")]
    public void Much_of_what_parsers_are_slow_at_is_read_or_a_finding(string start, string part) => Read(start + Repeated(part, _size));

    [Fact]
    public void Long_paragraphs_are_read_as_long_as_few_signs_are_in_them() => Assert.Equal("", Read(Repeated(Repeated("word ", 30_000) + "\n\n", _size)));

    [Fact]
    public void Anything_that_looks_like_Markdown_is_read() =>
        Property.HoldsForTexts(
            Texts.Like("a", " ", "  ", "    ", "\t", "\n", "\n\n", "- ", "1. ", "> ", "# ", "***", "_", "~~", "`", "```", "[", "](", ")", "![", "[a]: b", "<b>", "<!--", "-->", "|", "|-|", "&amp;", "\\", "http://a.b", "---", "===", "\r", "\0", "[x] ", "🐳")
                .Resize(200),
            text => Assert.Equal("", Read(text)));

    [Theory]
    [InlineData(CorpusFolder.OfRepository)]
    [InlineData("2026-08-21")]
    public void Every_published_README_is_read(string set)
    {
        var corpus = CorpusFolder.Open(set);

        Assert.All(corpus.ListGoldens(), document => Assert.Equal("", Read(File.ReadAllText(corpus.PathOfGolden(document)))));
    }

    /// <summary>The one finding; empty where there is none, but a document.</summary>
    private static string Read(string text)
    {
        var findings = new List<Finding>();
        var document = MarkdownDialect.GitHub.Parse(text, "a.md", findings);
        Assert.Equal(document is null ? 1 : 0, findings.Count);
        return findings.Count == 0 ? "" : findings[0].ToString();
    }

    private static string Code(string finding) => finding.Length == 0 ? "" : finding[..finding.LastIndexOf(": ", StringComparison.Ordinal)];

    private static string Repeated(string part, int length) => string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1))[..length];

    private static string Lines(string format, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, i) + "\n"));
}
