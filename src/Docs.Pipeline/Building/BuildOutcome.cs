using Docs.Model.Findings;

namespace Docs.Pipeline.Building;

/// <summary>What came of a build, besides READMEs.</summary>
/// <param name="isStopped">Whether nothing was built, because the templates are wrong.</param>
/// <param name="found">In any order, perhaps with repeats.</param>
internal sealed class BuildOutcome(bool isStopped, IEnumerable<Finding> found)
{
    public bool IsStopped { get; } = isStopped;

    /// <summary>All findings, those of the sources included, sorted by place.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [.. found.Distinct().Order()];
}
