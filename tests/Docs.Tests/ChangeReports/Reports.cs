using System.Collections.Immutable;
using Docs.Hub;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Publishing.ChangeReports;

namespace Docs.Tests.ChangeReports;

/// <summary>Reports for tests.</summary>
internal static class Reports
{
    public static CommitId Head { get; } = CommitId.Parse("1111111111111111111111111111111111111111");

    public static CommitId Base { get; } = CommitId.Parse("2222222222222222222222222222222222222222");

    public static ReportedFindings None { get; } = new([], 0);

    /// <summary>A text change of one image, and a finding of each kind.</summary>
    public static ChangeReport Small { get; } = Of(
        [Change("python", "--- a/python/README.md\n+++ b/python/README.md\n@@ -1 +1 @@\n-old\n+new\n")],
        [Finding("the link leads to nowhere")]) with
    {
        Fixed = new([Finding("it was wrong", Severity.Warning)], 0),
    };

    public static ChangeReport Of(IEnumerable<ChangedReadmes> readmes, params IEnumerable<ReportedFinding> found) =>
        new(Head, Base, [.. readmes], new([.. found], 0), None);

    public static ChangedReadmes Change(string image, string diff, params ImmutableArray<Target> targets) =>
        new(ImageName.Parse(image), targets.IsEmpty ? [Target.Library] : targets, ReadmeChangeKind.Changed)
        {
            Text = new(1, 1),
            Before = new(20_000, HubPageKind.Whole),
            After = new(20_100, HubPageKind.Whole),
            Diff = diff,
        };

    public static ReportedFinding Finding(string message, Severity severity = Severity.Error, string path = "docs-src/python/content.md", int line = 3) =>
        new("DOC431", severity, new(path, line, 5), message);
}
