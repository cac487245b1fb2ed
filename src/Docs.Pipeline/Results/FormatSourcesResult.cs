using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Pipeline.Canonical;

namespace Docs.Pipeline.Results;

/// <summary>What was formatted, or with <see cref="Requests.FormatSourcesRequest.IsCheck"/> would be.</summary>
/// <param name="IsCheck">Whether nothing was written.</param>
/// <param name="Files">Unchanged ones too, sorted by path; without those that could not be formatted or written.</param>
/// <param name="Findings">Sorted by place.</param>
/// <param name="Failures">Why files could not be written, a line each.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record FormatSourcesResult(
    bool IsCheck, ImmutableArray<CanonicalFile> Files, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Failures, TimeSpan Elapsed)
{
    public int Changed { get; } = Files.Count(f => f.IsChanged);
}
