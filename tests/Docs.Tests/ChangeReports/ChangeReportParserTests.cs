using System.Text;
using Docs.Hub;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Publishing.ChangeReports;
using Docs.Publishing.ChangeReports.Comments;

namespace Docs.Tests.ChangeReports;

/// <summary>Reading the file of a report that a stranger may have written.</summary>
public sealed class ChangeReportParserTests
{
    private const string Finding = """{"code":"DOC431","severity":"error","path":"docs-src/python/content.md","line":3,"column":5,"message":"the link leads to nowhere"}""";

    private static readonly string Valid = Encoding.UTF8.GetString(ChangeReportJson.Print(Reports.Small));

    [Fact]
    public void What_is_printed_is_read_again()
    {
        var report = Reports.Of(
            [
                .. Enum.GetValues<ReadmeChangeKind>().Select(k => Reports.Change("python", "+ü \U0001F600 `\n", Target.All) with { Kind = k, IsDecided = false, LeftOutLines = 3 }),
                Reports.Change("ruby", "") with { Before = null, After = new(60_000, HubPageKind.Cut), Tags = new(1, 2, 3) },
            ],
            Reports.Finding("one")) with
        {
            Fixed = new([Reports.Finding("two", Severity.Warning)], 4),
        };

        var read = ChangeReportParser.Parse(ChangeReportJson.Print(report));

        Assert.Equal(ChangeReportJson.Print(report), ChangeReportJson.Print(read));
        Assert.Equal(ReportComment.Print(report, preview: null), ReportComment.Print(read, preview: null));
    }

    /// <summary>A text in the file, and what a stranger writes in its place.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "\"version\":1", "\"version\":2" },
        { "\"version\":1", "\"version\":\"1\"" },
        { "\"version\":1", "\"version\":1.5" },
        { "\"version\":1,", "" },
        { "\"version\":1", "\"version\":1,\"version\":1" },
        { "\"version\":1", "\"version\":1,\"extra\":0" },
        { "\"isDecided\":true", "\"isDecided\":true,\"html\":\"<b>\"" },
        { "\"isDecided\":true", "\"isDecided\":1" },
        { "\"isDecided\":true,", "" },
        { Reports.Head.ToString(), "main" },
        { Reports.Head.ToString(), Reports.Head.ToString().ToUpperInvariant()[..39] + "A" },
        { Reports.Base.ToString(), "" },
        { "\"python\",\"targets\"", "\"Py thon\",\"targets\"" },
        { "\"python\",\"targets\"", "\"../../x\",\"targets\"" },
        { "\"python\",\"targets\"", "\"py\\nthon\",\"targets\"" },
        { "\"python\",\"targets\"", "null,\"targets\"" },
        { "[\"library\"]", "[\"@everybody\"]" },
        { "[\"library\"]", "[\"library\",\"library\"]" },
        { "[\"library\"]", "[null]" },
        { "[\"library\"]", "[]" },
        { "[\"library\"]", "null" },
        { "\"changed\"", "\"CHANGED\"" },
        { "\"changed\"", "0" },
        { "\"added\":1", "\"added\":-1" },
        { "\"added\":1", "\"added\":2147483648" },
        { "\"added\":1", "\"added\":999999999" },
        { "\"page\":\"whole\"", "\"page\":\"half\"" },
        { "\"DOC431\"", "\"DOC431]\"" },
        { "\"DOC431\"", "\"DOC431\\n\"" },
        { "\"severity\":\"error\"", "\"severity\":\"fatal\"" },
        { "\"path\":\"docs-src/python/content.md\"", "\"path\":\"\"" },
        { "\"line\":3", "\"line\":-3" },
        { "the link leads to nowhere", new string('x', ReportLimits.Text + 1) },
        { "the link leads to nowhere", "half a pair \\ud83d" },
        { Finding, "null" },
        { Finding, "[]" },
        { Finding, string.Join(',', Enumerable.Repeat(Finding, ReportLimits.Findings + 1)) },
        { "\"leftOut\":0", "\"leftOut\":-1" },
        { "+new", new string('x', ReportLimits.Diff + 1) },
        { "\"readmes\":[", "\"readmes\":[null," },
        { "\"readmes\":[", "\"readmes\":[[[[[[[[" },
        { "{\"version\"", "// a comment\n{\"version\"" },
        { "{\"version\"", "[{\"version\"" },
        { "{\"version\"", "\u0000{\"version\"" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Anything_else_is_refused_and_not_quoted(string valid, string wrong)
    {
        Assert.Contains(valid, Valid, StringComparison.Ordinal);

        var failure = Assert.Throws<FormatException>(() => ChangeReportParser.Parse(Encoding.UTF8.GetBytes(Valid.Replace(valid, wrong, StringComparison.Ordinal))));

        Assert.DoesNotContain('\n', failure.Message);
        Assert.All((string[])["everybody", "<b>", "Py thon", "xxx"], t => Assert.DoesNotContain(t, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_version_is_named() =>
        Assert.Equal("'version' is not 1; use the same version of docs in both steps", Refusal("""{"version": 2, "new in version 2": true}"""));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("{}")]
    [InlineData("source: docs-src\n")]
    [InlineData("<html>")]
    public void What_is_no_report_is_refused(string file) => Assert.NotEmpty(Refusal(file));

    [Fact]
    public void Deep_nesting_is_refused_before_it_costs_anything() =>
        Assert.Contains("not the JSON of a report", Refusal(new string('[', 1_000_000)), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Valid);
        bytes[Valid.IndexOf("nowhere", StringComparison.Ordinal)] = 0xFF;
        Assert.Throws<FormatException>(() => ChangeReportParser.Parse(bytes));
    }

    [Fact]
    public void Many_differences_that_are_each_short_enough_are_refused_together()
    {
        var report = Reports.Of(Enumerable.Range(0, 34).Select(i => Reports.Change($"a{i}", new string('x', ReportLimits.Diff))));
        Assert.Contains($"more than {ReportLimits.Diffs} characters", Refusal(Encoding.UTF8.GetString(ChangeReportJson.Print(report))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read() =>
        Assert.Contains("bytes", Refusal(Valid + new string(' ', ReportLimits.FileBytes)), StringComparison.Ordinal);

    private static string Refusal(string file) => Assert.Throws<FormatException>(() => ChangeReportParser.Parse(Encoding.UTF8.GetBytes(file))).Message;
}
