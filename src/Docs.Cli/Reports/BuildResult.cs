using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;

namespace Docs.Cli.Reports;

/// <summary>What a build did, or with <c>--check</c> would do.</summary>
/// <param name="Changes">Unchanged READMEs too, sorted by path.</param>
/// <param name="Findings">Sorted by place.</param>
/// <param name="NotLive">How many images were built from tag data that may be old, because a host did not answer.</param>
internal sealed record BuildResult(
    bool IsCheck, ImmutableArray<ReadmeChange> Changes, IReadOnlyList<Finding> Findings, int NotLive, TimeSpan Elapsed)
{
    public int ExitCode =>
        NotLive > 0 ? Cli.ExitCode.Failure
        : Findings.Any(f => f.Severity == Severity.Error) || (IsCheck && Changes.Any(c => c.State != ReadmeState.Unchanged))
            ? Cli.ExitCode.Findings
            : Cli.ExitCode.Clean;

    public int Count(params ReadOnlySpan<ReadmeState> states)
    {
        var count = 0;
        foreach (var change in Changes)
        {
            count += states.Contains(change.State) ? 1 : 0;
        }

        return count;
    }
}
