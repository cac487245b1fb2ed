using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>What a target's commit holds: a tree that is there, with the READMEs that should be there.</summary>
/// <param name="missing">Told what has to be loaded first; until then the tree is not the right one.</param>
internal sealed class TargetTree(RepositoryState state, PublishOptions options, MissingObjects missing)
{
    /// <summary>A tree with a target's READMEs in place; null, with the one that cannot be, where something is in the way.</summary>
    public static GitTree? Place(TargetFiles files, GitTree tree, out TargetFile? kept)
    {
        kept = null;
        foreach (var file in files.Files)
        {
            if (tree.With(file.Path, GitTreeItem.FileMode, file.Id) is not { } placed)
            {
                kept = file;
                return null;
            }

            tree = placed;
        }

        return tree;
    }

    private bool IsGone(ImageName image) => !options.IsPartial && !options.Images.Contains(image);

    /// <summary>The same without the generated READMEs of images that are gone.</summary>
    /// <param name="readmes">All in it.</param>
    public GitTree WithoutGone(TargetFiles files, GitTree tree, IEnumerable<PublishedReadme> readmes) =>
        readmes.Where(r => !files.Has(r.Image) && IsGone(r.Image) && IsGenerated(r.Item)).Aggregate(tree, (t, r) => t.Without(r.Path));

    /// <summary>
    /// READMEs that were not built this time come from the target's own branch. What the main branch has instead is
    /// <c>library</c>'s.
    /// </summary>
    public GitTree WithOthers(
        TargetFiles files, GitTree tree, Dictionary<string, PublishedReadme> ofMain, Dictionary<string, PublishedReadme> ofTarget)
    {
        tree = WithoutGone(files, tree, ofMain.Values);
        foreach (var (path, image) in ofMain.Values.Concat(ofTarget.Values).DistinctBy(r => r.Path).Where(r => !files.Has(r.Image) && !IsGone(r.Image)).Select(r => (r.Path, r.Image)))
        {
            var (main, own) = (ofMain.GetValueOrDefault(path)?.Item, ofTarget.GetValueOrDefault(path)?.Item);
            var isOurs = main?.Id == own?.Id || options.Images.Contains(image) || IsGenerated(main ?? own!);
            tree = !isOurs ? tree
                : own is null ? tree.Without(path)
                : tree.With(path, own.Mode, own.Id!) ?? tree;
        }

        return tree;
    }

    private bool IsGenerated(GitTreeItem item)
    {
        if (state.Blobs.TryGetValue(item.Id!, out var content))
        {
            return GeneratedFile.IsOne(content.Span);
        }

        missing.Blobs.Add(item.Id!);
        return false;
    }
}
