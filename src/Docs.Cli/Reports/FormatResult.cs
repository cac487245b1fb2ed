using System.Collections.Immutable;
using Docs.Cli.Canonical;
using Docs.Model.Findings;

namespace Docs.Cli.Reports;

/// <summary>What a run of <c>docs fmt</c> did, or with <c>--check</c> would do.</summary>
/// <param name="Files">Unchanged ones too, sorted by path; without those that could not be formatted or written.</param>
/// <param name="Findings">Sorted by place.</param>
/// <param name="Failures">Why files could not be written, a line each.</param>
internal sealed record FormatResult(
    bool IsCheck, ImmutableArray<CanonicalFile> Files, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Failures, TimeSpan Elapsed)
{
    public int Changed { get; } = Files.Count(f => f.IsChanged);

    public int ExitCode =>
        Failures.Count > 0 ? Cli.ExitCode.Failure
        : Findings.Any(f => f.Severity == Severity.Error) || (IsCheck && Changed > 0) ? Cli.ExitCode.Findings
        : Cli.ExitCode.Clean;
}
