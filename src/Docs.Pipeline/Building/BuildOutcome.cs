using Docs.Model.Findings;

namespace Docs.Pipeline.Building;

/// <summary>What came of a build, besides READMEs.</summary>
/// <param name="IsStopped">Whether nothing was built, because the templates are wrong.</param>
/// <param name="Findings">All, those of the sources included; each once, sorted by place.</param>
internal sealed record BuildOutcome(bool IsStopped, IReadOnlyList<Finding> Findings);
