using Docs.Model.Findings;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Results;

/// <summary>What a check found.</summary>
/// <param name="Configuration">What was checked.</param>
/// <param name="Findings">The most severe first, then by place.</param>
/// <param name="Images">How many images were checked.</param>
/// <param name="Exempted">How many findings are not reported, because a rule is switched off.</param>
/// <param name="Fixed">The files that were fixed, as findings name them.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record CheckLibraryResult(
    Configuration Configuration, IReadOnlyList<Finding> Findings, int Images, int Exempted, IReadOnlyList<string> Fixed, TimeSpan Elapsed)
{
    /// <summary>How many findings are not reported, because an earlier revision has them too; null where no revision was asked for.</summary>
    public int? Older { get; init; }
}
