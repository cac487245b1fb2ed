using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>Computes the tree of a target's commit: an existing tree with the target's READMEs.</summary>
/// <param name="missing">Collects objects that must be loaded first. While it is not empty, the tree is provisional.</param>
internal sealed class TargetTree(RepositoryState state, PublishOptions options, MissingObjects missing)
{
    /// <summary>Adds a target's READMEs to a tree. Returns null, and the README that cannot be added, if a folder or a submodule has its path.</summary>
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
    /// Takes READMEs that were not built in this run from the target's own branch, because those on the main branch belong
    /// to <c>library</c>.
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
