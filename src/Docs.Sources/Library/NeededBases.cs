using Docs.Model;
using Docs.Model.Manifests;
using Docs.Model.Snapshots;

namespace Docs.Sources.Library;

/// <summary>Finds the Dockerfiles whose base image a README depends on.</summary>
public static class NeededBases
{
    /// <summary>
    /// The sources whose base an image's README depends on: none where no tag selects a text about variants, else those
    /// of the first architecture of each entry.
    /// </summary>
    /// <param name="variants">The image's own fragments, with the shared ones below them.</param>
    /// <param name="manifest">The image's.</param>
    /// <returns>In the order of the manifest, each <see cref="GitSource.LockKey"/> once.</returns>
    public static EquatableList<GitSource> Of(VariantFragments variants, TagManifest manifest)
    {
        if (!HasSections(variants, manifest))
        {
            return [];
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. DockerfileBases.SourcesOf(manifest).Where(s => keys.Add(s.LockKey))];
    }

    /// <summary>Whether this base image of one Dockerfile decides for the whole image, so that no other Dockerfile needs to be read.</summary>
    public static bool Decides(string? name) => DockerfileBase.IsBuildpackDeps(name);

    /// <summary>
    /// The needed sources without a known fact; empty if a known fact decides. Request them in this order, and stop after
    /// the first answer that <see cref="Decides"/>.
    /// </summary>
    /// <param name="needed">What <see cref="Of"/> gives.</param>
    /// <param name="facts">By <see cref="GitSource.LockKey"/>; null is a fact, too: it was asked and cannot be known.</param>
    public static EquatableList<GitSource> FindLacking(EquatableList<GitSource> needed, IReadOnlyDictionary<string, string?> facts) =>
        [.. DockerfileBases.Of(needed, facts).Unknown];

    private static bool HasSections(VariantFragments variants, TagManifest manifest) =>
        manifest.Entries.Any(e => e.Tags.Any(t => variants.Find(t) is { IsEmpty: false }));
}
