using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Publishing.Plans.Refusals;

/// <summary>The targets that must not be published.</summary>
public static class StoppedTargets
{
    /// <summary>
    /// Finds stopped targets. A build error that belongs to no single image stops all targets. A README that does not begin
    /// with the warning stops its own target.
    /// </summary>
    /// <param name="readmes">All that would be published, by target.</param>
    /// <param name="findings">Those of the build.</param>
    /// <param name="warning">The template that READMEs begin with.</param>
    /// <returns>The stopped targets, each with the findings that are its own.</returns>
    public static Dictionary<Target, ImmutableArray<Finding>> Find(
        ImmutableArray<Target> targets, ILookup<Target, Readme> readmes, IReadOnlyList<Finding> findings, SourceLocation warning)
    {
        ArgumentNullException.ThrowIfNull(readmes);
        return findings.Any(f => f is { Severity: Severity.Error, Image: null })
            ? targets.ToDictionary(t => t, _ => ImmutableArray<Finding>.Empty)
            : targets
                .Select(t => readmes[t].Where(r => !GeneratedFile.IsOne(r.Content.Span)).MinBy(r => r.Image))
                .OfType<Readme>()
                .ToDictionary(r => r.Target, r => ImmutableArray.Create(Catalogue.ReadmeLacksWarning(warning, r.Target, r.Image)));
    }
}
