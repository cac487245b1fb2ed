using Docs.Model;

namespace Docs.Sources.Library;

/// <summary>All tag data at one moment. Two are equal if a build cannot tell them apart.</summary>
/// <param name="Manifests">By image.</param>
/// <param name="Lock">The facts that belong to them.</param>
public sealed record TagData(IReadOnlyDictionary<ImageName, ManifestFile> Manifests, LockFile Lock)
{
    public bool Equals(TagData? other) =>
        other is not null
        && Lock == other.Lock
        && Manifests.Count == other.Manifests.Count
        && Manifests.All(m => m.Value.Equals(other.Manifests.GetValueOrDefault(m.Key)));

    public override int GetHashCode() => HashCode.Combine(Manifests.Count, Lock);
}
