using Docs.Model;
using Docs.Model.Manifests;
using Docs.Publishing.ChangeReports;

namespace Docs.Pipeline.Reporting;

/// <summary>Compares the tags of two manifests, as far as they are for a target.</summary>
internal static class TagComparison
{
    public static TagCounts Compare(TagManifest before, TagManifest after, Target target)
    {
        var (old, now) = (TagsOf(before, target), TagsOf(after, target));
        return new(
            now.Keys.Count(t => !old.ContainsKey(t)),
            old.Keys.Count(t => !now.ContainsKey(t)),
            now.Count(t => old.TryGetValue(t.Key, out var commits) && !commits.SetEquals(t.Value)));
    }

    /// <summary>The commits that each tag is built from.</summary>
    private static Dictionary<string, HashSet<CommitId>> TagsOf(TagManifest manifest, Target target)
    {
        var tags = new Dictionary<string, HashSet<CommitId>>(StringComparer.Ordinal);
        foreach (var entry in manifest.Entries.Where(e => e.Supports(target)))
        {
            foreach (var tag in entry.Tags.Concat(entry.SharedTags))
            {
                if (!tags.TryGetValue(tag, out var commits))
                {
                    tags.Add(tag, commits = []);
                }

                commits.Add(entry.SourceFor(target).Commit);
            }
        }

        return tags;
    }
}
