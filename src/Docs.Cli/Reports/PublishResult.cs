using System.Collections.Immutable;
using Docs.Cli.GitPublishing;
using Docs.Model.Findings;
using Docs.Publishing.Plans;

namespace Docs.Cli.Reports;

/// <summary>What a publication did, or with <c>--dry-run</c> would do.</summary>
/// <param name="Targets">All that were asked for, <c>library</c> first.</param>
/// <param name="Findings">Sorted by place.</param>
internal sealed record PublishResult(bool IsDryRun, ImmutableArray<PublishedTarget> Targets, IReadOnlyList<Finding> Findings, TimeSpan Elapsed)
{
    public int ExitCode =>
        Count(TargetState.Failed) > 0 ? Cli.ExitCode.Failure
        : Count(TargetState.Stopped) > 0 ? Cli.ExitCode.Findings
        : Cli.ExitCode.Clean;

    public int Count(TargetState state) => Targets.Count(t => t.Plan.State == state);
}
