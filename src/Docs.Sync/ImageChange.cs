using Docs.Model;
using Docs.Model.Manifests;
using Docs.Sources.Library;

namespace Docs.Sync;

/// <summary>What changes for the tags of an image. All lists may be empty: a manifest can change in other ways.</summary>
/// <param name="Manifest">What happens to the file.</param>
/// <param name="Added">Tags and shared tags that were not there before, in the order of the manifest.</param>
/// <param name="Removed">Those that are not there any more, in the order of the earlier manifest.</param>
/// <param name="Moved">Those that are built from other commits, in the order of the manifest.</param>
/// <param name="Gained">Architectures that no entry had before, sorted.</param>
/// <param name="Lost">Architectures that no entry has any more, sorted.</param>
public sealed record ImageChange(
    ImageName Image,
    ManifestState Manifest,
    EquatableList<string> Added,
    EquatableList<string> Removed,
    EquatableList<TagMove> Moved,
    EquatableList<Architecture> Gained,
    EquatableList<Architecture> Lost)
{
    /// <summary>Compares an image's manifests; null where they are the same bytes.</summary>
    /// <param name="before">Null without one; of one with errors, what can be read counts.</param>
    /// <param name="after">The same.</param>
    public static ImageChange? Find(ImageName image, ManifestFile? before, ManifestFile? after)
    {
        if (Equals(before, after))
        {
            return null;
        }

        var (old, now) = (TagsOf(before?.Manifest), TagsOf(after?.Manifest));
        var (had, has) = (before?.Manifest.Architectures ?? [], after?.Manifest.Architectures ?? []);
        return new(
            image,
            before is null ? ManifestState.New : after is null ? ManifestState.Gone : ManifestState.Changed,
            [.. now.Select(t => t.Key).Where(t => !old.ContainsKey(t))],
            [.. old.Select(t => t.Key).Where(t => !now.ContainsKey(t))],
            [.. now.Where(t => old.TryGetValue(t.Key, out var commits) && !commits.SetEquals(t.Value)).Select(t => new TagMove(t.Key, [.. old[t.Key]], [.. t.Value]))],
            [.. has.Except(had)],
            [.. had.Except(has)]);
    }

    /// <summary>The commits of each tag.</summary>
    private static OrderedDictionary<string, SortedSet<CommitId>> TagsOf(TagManifest? manifest)
    {
        var tags = new OrderedDictionary<string, SortedSet<CommitId>>(StringComparer.Ordinal);
        foreach (var entry in manifest?.Entries ?? [])
        {
            var commits = entry.Architectures.Select(a => entry.SourceFor(new Target(a)).Commit).ToList();
            foreach (var tag in entry.Tags.Concat(entry.SharedTags))
            {
                if (!tags.TryGetValue(tag, out var known))
                {
                    tags.Add(tag, known = []);
                }

                known.UnionWith(commits);
            }
        }

        return tags;
    }
}
