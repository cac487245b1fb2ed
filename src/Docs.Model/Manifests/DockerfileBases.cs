using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Manifests;

namespace Docs.Readmes.Sections;

/// <summary>What is known of the images that an image's Dockerfiles are built from.</summary>
/// <param name="AreBuildpackDeps">Whether one of them is known to be <c>buildpack-deps</c>, which decides for all.</param>
/// <param name="Unknown">The Dockerfiles of which nobody knows it, by <see cref="GitSource.LockKey"/>, each once, in the order of the manifest.</param>
internal sealed record DockerfileBases(bool AreBuildpackDeps, ImmutableArray<string> Unknown)
{
    /// <summary>Looks at the first architecture of each entry.</summary>
    /// <param name="facts">By <see cref="GitSource.LockKey"/>; null was asked, and is none.</param>
    public static DockerfileBases Of(TagManifest manifest, IReadOnlyDictionary<string, string?> facts)
    {
        var unknown = ImmutableArray.CreateBuilder<string>();
        foreach (var source in manifest.Entries.Select(e => e.SourceFor(Target.Library)).Where(DockerfileBase.IsLookedAt))
        {
            var key = source.LockKey;
            if (!facts.TryGetValue(key, out var name))
            {
                if (!unknown.Contains(key))
                {
                    unknown.Add(key);
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
