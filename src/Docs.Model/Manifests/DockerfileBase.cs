namespace Docs.Model.Manifests;

/// <summary>The image that the last stage of a Dockerfile is built from, as in <c>buildpack-deps:trixie</c>.</summary>
public static class DockerfileBase
{
    /// <summary>
    /// Whether a base makes its image one of <c>buildpack-deps</c>, whatever the other Dockerfiles of the image build
    /// on: the whole of it, as <c>buildpack-deps:trixie</c>, and not a part, as <c>buildpack-deps:trixie-curl</c>.
    /// </summary>
    /// <param name="name">Null where it is not known.</param>
    public static bool IsBuildpackDeps(string? name)
    {
        const string Prefix = "buildpack-deps:";
        return name?.StartsWith(Prefix, StringComparison.Ordinal) == true && !name.AsSpan(Prefix.Length).Contains('-');
    }

    /// <summary>Whether a source has a base to look at: what is imported from a registry has none.</summary>
    public static bool IsLookedAt(GitSource source) => source.Builder != "oci-import";
}
