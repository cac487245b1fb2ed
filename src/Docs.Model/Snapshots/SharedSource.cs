namespace Docs.Model.Snapshots;

/// <summary>All that the READMEs of all images are made from.</summary>
/// <param name="Templates">The shared fragments and the layouts (see <see cref="LayoutFile"/>) of the templates folder.</param>
/// <param name="DebianSuites">Code names of Debian's releases, as tags of the image <c>debian</c>; null where that has no manifest.</param>
/// <param name="UbuntuSuites">Code names of Ubuntu's releases, as tags of the image <c>ubuntu</c>; null where that has no manifest.</param>
/// <param name="DockerfileBases">By <see cref="Manifests.GitSource.LockKey"/>, the image that the Dockerfile's last
/// stage is built from; null where that could not be found out.</param>
/// <param name="Settings">The configuration that shows in a README.</param>
public sealed record SharedSource(
    FragmentSet Templates,
    EquatableList<string>? DebianSuites,
    EquatableList<string>? UbuntuSuites,
    IReadOnlyDictionary<string, string?> DockerfileBases,
    ReadmeSettings Settings);
