using System.Collections.Immutable;
using Docs.Model.Findings;

namespace Docs.Publishing.ChangeReports;

/// <summary>A report as a check run of a commit: new findings as annotations in the files that an author edits.</summary>
/// <param name="Severity">Of the worst new finding; null without one.</param>
/// <param name="Title">One line, for the list of checks.</param>
/// <param name="Summary">Markdown with no text of others.</param>
/// <param name="Annotations">Of the new findings whose files are in the repository.</param>
public sealed record ReportCheckRun(Severity? Severity, string Title, string Summary, ImmutableArray<ReportAnnotation> Annotations)
{
    /// <summary>What the check is called; another name is another check.</summary>
    public const string Name = "docs report";

    /// <summary>Annotations that GitHub takes in one request.</summary>
    public const int PieceLength = 50;

    // Characters; GitHub takes 64 KB.
    private const int MessageLength = 4_000;

    /// <summary>The check run of a report.</summary>
    public static ReportCheckRun Of(ChangeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (listed, count) = (report.New.Listed, report.New.Count);
        var annotations = listed.Where(f => IsInRepository(f.At.Path)).Select(Of).ToImmutableArray();
        var title = count == 0 ? "No new findings" : count == 1 ? "1 new finding" : $"{count} new findings";
        var summary = $"{title}, {report.Fixed.Count} fixed. Commit `{report.Head.Abbreviated}`, compared with `{report.Base.Abbreviated}`. "
            + (annotations.Length < count ? $"{count - annotations.Length} of them are not shown as annotations. " : "")
            + "`docs explain CODE` says more about a finding. The comment of the pull request has the changed READMEs.";

        // What is not listed may be errors.
        var worst = count == 0 ? default(Severity?)
            : report.New.LeftOut > 0 || listed.Any(f => f.Severity == Model.Findings.Severity.Error) ? Model.Findings.Severity.Error
            : Model.Findings.Severity.Warning;
        return new(worst, title, summary, annotations);
    }

    private static ReportAnnotation Of(ReportedFinding finding) => new(
        finding.At.Path, Math.Max(finding.At.Line, 1), finding.Severity, finding.Code, InertText.Plain(finding.Message, MessageLength));

    // GitHub refuses the whole request because of one other path.
    private static bool IsInRepository(string path) =>
        path.Split('/').All(p => p is not ("" or "." or "..")) && !path.Contains('\\', StringComparison.Ordinal) && InertText.Plain(path, ReportLimits.Text) == path;
}
