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
        var entries = new List<ManifestEntry>();
        var (entriesKey, sourcesKey) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < manifest.Entries.Count; i++)
        {
            var entry = manifest.Entries[i];
            if (entry.Supports(target))
            {
                entries.Add(entry);
                entriesKey.Append(i).Append(' ');
                sourcesKey.Append(i).Append(entry.HasOwnSourceFor(target) ? target.Name : "").Append(' ');
            }
        }

        Entries = entries;
        EntriesKey = entriesKey.ToString();
        SourcesKey = sourcesKey.ToString();
    }

    public Target Target { get; }

    /// <summary>In the order of the manifest.</summary>
    public IReadOnlyList<ManifestEntry> Entries { get; }

    /// <summary>Equal for targets with the same entries.</summary>
    public string EntriesKey { get; }

    /// <summary>Equal for targets with the same entries from the same sources.</summary>
    public string SourcesKey { get; }
}
