using System.Collections.Immutable;

namespace Docs.Model.Manifests;

/// <summary>What is known of the images that an image's Dockerfiles are built from.</summary>
/// <param name="AreBuildpackDeps">Whether one of them is known to be <c>buildpack-deps</c>, which decides for all.</param>
/// <param name="Unknown">The Dockerfiles of which nobody knows it, each <see cref="GitSource.LockKey"/> once, in the order given; none where a known one decides.</param>
public sealed record DockerfileBases(bool AreBuildpackDeps, ImmutableArray<GitSource> Unknown)
{
    /// <summary>The Dockerfiles that count: those of the first architecture of each entry, perhaps with repeats.</summary>
    public static IEnumerable<GitSource> SourcesOf(TagManifest manifest) =>
        manifest.Entries.Select(e => e.SourceFor(Target.Library)).Where(DockerfileBase.IsLookedAt);

    /// <summary>Looks each Dockerfile up, until one decides.</summary>
    /// <param name="facts">By <see cref="GitSource.LockKey"/>; null is a fact, too: it was asked and cannot be known.</param>
    public static DockerfileBases Of(IEnumerable<GitSource> sources, IReadOnlyDictionary<string, string?> facts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var unknown = ImmutableArray.CreateBuilder<GitSource>();
        foreach (var source in sources)
        {
            var key = source.LockKey;
            if (!facts.TryGetValue(key, out var name))
            {
                if (keys.Add(key))
                {
                    unknown.Add(source);
                }
            }
            else if (DockerfileBase.IsBuildpackDeps(name))
            {
                return new(AreBuildpackDeps: true, []);
            }
        }

        return new(AreBuildpackDeps: false, unknown.DrainToImmutable());
    }
}
