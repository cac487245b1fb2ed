using Docs.Model.Findings;
using Docs.Sync;

namespace Docs.Cli.Reports;

/// <summary>What a sync did, or with <c>--dry-run</c> would do.</summary>
/// <param name="Findings">Those of the plan and of reading the tag data, sorted by place.</param>
/// <param name="IsWritten">Whether any file was touched.</param>
internal sealed record SyncResult(SyncPlan Plan, IReadOnlyList<Finding> Findings, bool IsDryRun, bool IsWritten, TimeSpan Elapsed)
{
    public int ExitCode =>
        Plan.Failed.Count > 0 ? Cli.ExitCode.Failure
        : Findings.Any(f => f.Severity == Severity.Error) ? Cli.ExitCode.Findings
        : Cli.ExitCode.Clean;
}
