using System.Globalization;
using Docs.Formatting;
using Docs.Model.Findings;

namespace Docs.Tests.Formatting;

/// <summary>What would take too long, or print too much, is refused; nothing ends the program.</summary>
public sealed class MarkdownLimitTests
{
    private const int Many = 100_000;

    public static TheoryData<string> HostileTexts =>
    [
        new string('>', Many),
        string.Concat(Enumerable.Repeat("- ", Many)),
        new string('[', Many),
        string.Concat(Enumerable.Repeat("![", Many)),
        new string('*', Many),
        string.Concat(Enumerable.Repeat("*a _b ", Many)),
        new string('`', Many),
        new string('a', 1 << 20),
        new string('|', 1 << 20),
        new string('\\', 1 << 20),
        new string(' ', 1 << 20),
        new string('\n', 1 << 20),
        "```\n" + new string('`', 1 << 20),
        "\t" + new string('\t', 1 << 20),
        string.Concat(Enumerable.Range(0, 2_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"[r{i}]: /u\n"))),
    ];

    [Theory]
    [MemberData(nameof(HostileTexts), DisableDiscoveryEnumeration = true)]
    public void A_hostile_text_is_formatted_or_refused_with_one_finding(string text)
    {
        var findings = new List<Finding>();
        var formatted = MarkdownFormatter.Format(text, "page.md", findings);
        Assert.Equal(formatted is null ? 1 : 0, findings.Count);
        Assert.True(formatted is null || MarkdownFormatter.Format(formatted, "page.md", findings) == formatted);
    }

    [Fact]
    public void Links_by_reference_do_not_make_a_paragraph_too_long_to_be_read_again() =>
        AssertRefused($"a\n\n{string.Concat(Enumerable.Repeat("[r] ", 100))}\n\n[r]: /{new string('u', 1_000)}\n", line: 3);

    [Fact]
    public void Links_by_reference_do_not_make_a_page_too_long_to_be_read_again() =>
        AssertRefused($"{string.Concat(Enumerable.Repeat("[r]\n\n", 100))}[r]: /{new string('u', 20_000)}\n", line: 105);

    [Fact]
    public void A_wide_cell_does_not_make_a_table_too_long_to_be_read_again() =>
        AssertRefused($"a|b\n-|-\n{new string('c', 10_000)}|d\n{string.Concat(Enumerable.Repeat("e|f\n", 1_000))}", line: 1);

    [Theory]
    [InlineData("_a_ ")]
    [InlineData("_a *b* c_ ")]
    [InlineData("\\. ")]
    [InlineData("``a`` ")]
    [InlineData("[a](b) ")]
    [InlineData("<b> ")]
    [InlineData("a\\\n")]
    [InlineData("- a\n\n")]
    [InlineData("- a\n    - b\n")]
    [InlineData("> a\n\n")]
    [InlineData("    a\n\n")]
    [InlineData("a\n\n```\nb\n```\n")]
    public void Four_times_the_text_takes_about_four_times_the_memory(string piece)
    {
        // Sixteen times would be the square. Between four and that there is room for pools that other tests empty.
        var text = string.Concat(Enumerable.Repeat(piece, 250));
        Assert.InRange(Allocated(text + text + text + text) / Allocated(text), 2, 8);
    }

    /// <summary>Bytes that formatting a text takes, the least of some times: pools that tests share may be empty just then.</summary>
    private static double Allocated(string text) => Enumerable.Range(0, 5).Min(time =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = MarkdownPage.Format(text);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before);
    });

    private static void AssertRefused(string text, int line)
    {
        var findings = new List<Finding>();
        Assert.Null(MarkdownFormatter.Format(text, "page.md", findings));
        var finding = Assert.Single(findings);
        Assert.Equal(("DOC327", line), (finding.Code, finding.At.Line));
    }
}
