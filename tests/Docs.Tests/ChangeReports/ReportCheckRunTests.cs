using Docs.Model.Findings;
using Docs.Publishing.ChangeReports;

namespace Docs.Tests.ChangeReports;

public sealed class ReportCheckRunTests
{
    [Fact]
    public void New_findings_are_annotations_at_their_lines_and_fixed_ones_are_counted()
    {
        var run = ReportCheckRun.Of(Reports.Small);
        Assert.Equal("1 new finding", run.Title);
        Assert.StartsWith("1 new finding, 1 fixed. Commit `111111111111`, compared with `222222222222`. `docs explain CODE`", run.Summary, StringComparison.Ordinal);
        Assert.Equal([new("docs-src/python/content.md", 3, Severity.Error, "DOC431", "the link leads to nowhere")], run.Annotations);
    }

    [Fact]
    public void The_worst_new_finding_decides()
    {
        Assert.Null(ReportCheckRun.Of(Reports.Of([])).Severity);
        Assert.Equal(Severity.Warning, ReportCheckRun.Of(Reports.Of([], Reports.Finding("x", Severity.Warning))).Severity);
        Assert.Equal(Severity.Error, ReportCheckRun.Of(Reports.Of([], Reports.Finding("x", Severity.Warning), Reports.Finding("y"))).Severity);
    }

    [Fact]
    public void What_is_not_listed_is_not_taken_for_harmless() =>
        Assert.Equal(Severity.Error, ReportCheckRun.Of(Reports.Of([]) with { New = new([Reports.Finding("x", Severity.Warning)], 1) }).Severity);

    [Fact]
    public void A_finding_about_a_whole_file_is_at_its_first_line() =>
        Assert.Equal(1, Assert.Single(ReportCheckRun.Of(Reports.Of([], Reports.Finding("x", line: 0))).Annotations).Line);

    [Theory]
    [InlineData("../secrets")]
    [InlineData("/etc/passwd")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("a\u202eb")]
    public void A_path_that_GitHub_refuses_is_no_annotation_and_is_counted(string path)
    {
        var run = ReportCheckRun.Of(Reports.Of([], Reports.Finding("x", path: path)));
        Assert.Empty(run.Annotations);
        Assert.Contains("1 of them are not shown as annotations.", run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_one_line_of_what_can_be_seen() =>
        Assert.Equal(@"a\u000ab\u202ec", Assert.Single(ReportCheckRun.Of(Reports.Of([], Reports.Finding("a\nb\u202ec"))).Annotations).Message);
}
