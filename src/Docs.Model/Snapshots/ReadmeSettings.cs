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

    /// <summary>Of a target: its architecture's, or <c>library</c>, where the official images are.</summary>
    /// <param name="target">An architecture that has a namespace, or <c>library</c>.</param>
    public string NamespaceOf(Target target) => target.Architecture is { } architecture ? NamespaceOf(architecture)! : target.Name;

    /// <summary>What a README calls its image: <c>python</c>, <c>i386/python</c>.</summary>
    /// <param name="target">An architecture that has a namespace, or <c>library</c>.</param>
    public string RepositoryOf(ImageName image, Target target) =>
        target.Architecture is { } architecture ? $"{NamespaceOf(architecture)}/{image}" : image.Value;
}
