using System.Text;
using Docs.Model;
using Docs.Model.Manifests;

namespace Docs.Readmes.Sections;

/// <summary>What a manifest has for a target. Most targets of an image have the same, which is then rendered once.</summary>
internal sealed class TargetEntries
{
    public TargetEntries(TagManifest manifest, Target target)
    {
        Target = target;
        var entries = new List<ManifestEntry>(manifest.Entries.Count);
        var (entriesKey, sources) = (new StringBuilder(2 * manifest.Entries.Count), new StringBuilder());
        for (var i = 0; i < manifest.Entries.Count; i++)
        {
            var entry = manifest.Entries[i];
            if (entry.Supports(target))
            {
                entries.Add(entry);

                // Two characters stand for an entry; none of these is in a target's name.
                var (high, low) = ((char)(0x100 + (i >> 12)), (char)(0x100 + (i & 0xFFF)));
                entriesKey.Append(high).Append(low);
                if (entry.HasOwnSourceFor(target))
                {
                    sources.Append(high).Append(low);
                }
            }
        }

        Entries = entries;
        EntriesKey = entriesKey.ToString();
        SourcesKey = sources.Length == 0 ? EntriesKey : $"{EntriesKey}{target.Name}{sources}";
    }

    public Target Target { get; }

    /// <summary>In the order of the manifest.</summary>
    public List<ManifestEntry> Entries { get; }

    /// <summary>Equal for targets with the same entries.</summary>
    public string EntriesKey { get; }

    /// <summary>Equal for targets with the same entries from the same sources.</summary>
    public string SourcesKey { get; }
}
