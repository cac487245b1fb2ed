using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>An existing file at the path of an image's README.</summary>
internal sealed record PublishedReadme(ImageName Image, string Path, GitTreeItem Item)
{
    /// <summary>All such files in a tree, by path.</summary>
    public static Dictionary<string, PublishedReadme> In(GitTree? tree, PathPattern pattern, Target target)
    {
        var found = new Dictionary<string, PublishedReadme>(StringComparer.Ordinal);
        if (tree is not null)
        {
            Add(tree, part: 0, "", image: null);
        }

        return found;

        void Add(GitTree folder, int part, string at, ImageName? image)
        {
            var name = PathPattern.Fill(pattern.Parts[part], image?.Value, target.Name);
            var isLast = part == pattern.Parts.Count - 1;
            foreach (var (own, item) in PathPattern.HasImage(name) ? folder.Items : folder.Items.Where(i => i.Key == name))
            {
                var owner = image ?? PathPattern.FindImage(name, own);
                if (isLast && owner is not null && item.IsFile)
                {
                    found[at + own] = new(owner, at + own, item);
                }
                else if (!isLast && item.Folder is { } within && (owner is not null || !PathPattern.HasImage(name)))
                {
                    Add(within, part + 1, at + own + "/", owner);
                }
            }
        }
    }
}
