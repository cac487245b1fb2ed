using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks;

/// <summary>
/// A rule that looks at files on their own, as their authors wrote them: all of an image that are published, in a README
/// or beside it, and those of the templates folder.
/// </summary>
public abstract class FragmentRule : Rule
{
    public sealed override IEnumerable<Finding> Check(CheckedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Check(image.Fragments, image.Name);
    }

    /// <summary>What is wrong with the files that all images share.</summary>
    public IEnumerable<Finding> CheckShared(FragmentSet templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        return Check(templates, image: null);
    }

    /// <summary>What is wrong with one file.</summary>
    /// <param name="name">The file's name in its folder.</param>
    /// <param name="image">Whose it is; null for a shared one.</param>
    protected abstract IEnumerable<Finding> Check(string name, Fragment fragment, ImageName? image);

    private IEnumerable<Finding> Check(FragmentSet fragments, ImageName? image) =>
        fragments.Files.SelectMany(f => Check(f.Key, f.Value, image));
}
