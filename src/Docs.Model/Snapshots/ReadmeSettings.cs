namespace Docs.Model.Snapshots;

/// <summary>The configuration that shows in a README.</summary>
/// <param name="Namespaces">The Hub organisation of each architecture; one that is not in it has none.</param>
/// <param name="DocsRepository">Where logos are linked to on GitHub, as in <c>docker-library/docs</c>.</param>
/// <param name="DocsBranch">The branch for a logo whose commit is unknown.</param>
public sealed record ReadmeSettings(
    IReadOnlyDictionary<Architecture, string> Namespaces, string DocsRepository, string DocsBranch)
{
    /// <summary>The namespace of an architecture, or null.</summary>
    public string? NamespaceOf(Architecture architecture) => Namespaces.GetValueOrDefault(architecture);
}
