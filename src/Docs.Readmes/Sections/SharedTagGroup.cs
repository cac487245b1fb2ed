using Docs.Model.Manifests;

namespace Docs.Readmes.Sections;

/// <summary>Shared tags that the same entries make up.</summary>
/// <param name="Tags">In the order in which they appear in the manifest.</param>
/// <param name="Entries">In the order of the manifest.</param>
internal sealed record SharedTagGroup(List<string> Tags, List<ManifestEntry> Entries)
{
    /// <summary>All groups of a manifest, in the order in which their lists of entries first appear.</summary>
    public static List<SharedTagGroup> Of(TagManifest manifest)
    {
        var entriesByTag = new Dictionary<string, List<ManifestEntry>>(StringComparer.Ordinal);
        var tags = new List<string>();
        foreach (var entry in manifest.Entries)
        {
            foreach (var tag in entry.SharedTags)
            {
                if (!entriesByTag.TryGetValue(tag, out var entries))
                {
                    entriesByTag.Add(tag, entries = []);
                    tags.Add(tag);
                }

                entries.Add(entry);
            }
        }

        // A first tag belongs to one entry only, so that the first tags tell lists of entries apart.
        return [.. tags
            .GroupBy(t => string.Join(' ', entriesByTag[t].Select(e => e.Tags[0])), StringComparer.Ordinal)
            .Select(g => new SharedTagGroup([.. g], entriesByTag[g.First()]))];
    }
}
