using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary>What could be read of a manifest, and what was wrong with it.</summary>
/// <param name="Manifest">Without the entries that are not valid.</param>
/// <param name="Findings">Sorted by place.</param>
public sealed record ParsedManifest(TagManifest Manifest, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the manifest may be used; warnings do not count.</summary>
    public bool IsValid => Findings.All(f => f.Severity != Severity.Error);
}
