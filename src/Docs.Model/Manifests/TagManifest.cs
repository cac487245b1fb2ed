namespace Docs.Model.Manifests;

/// <summary>
/// What an image's <c>library/&lt;image&gt;</c> file says: who maintains it, and which tags are built from what.
/// </summary>
/// <param name="Maintainers">At least one.</param>
/// <param name="Entries">In the order of the file; entries that build the same are one. May be empty.</param>
public sealed record TagManifest(EquatableList<Maintainer> Maintainers, EquatableList<ManifestEntry> Entries)
{
    /// <summary>All architectures of all entries, sorted by name.</summary>
    public EquatableList<Architecture> Architectures =>
        [.. Architecture.All.Where(a => Entries.Any(e => e.Supports(a)))];

    /// <summary>Whether there is anything for the target; nothing is for <c>library</c> where there is no entry.</summary>
    public bool Supports(Target target) => Entries.Any(e => e.Supports(target));
}
