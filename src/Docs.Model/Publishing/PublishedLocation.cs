namespace Docs.Model.Publishing;

/// <summary>Where people find the READMEs that are published by git: what links to a whole README lead to.</summary>
/// <param name="Branches">By target.</param>
/// <param name="Path">Of a README on its branch.</param>
public sealed record PublishedLocation(IReadOnlyDictionary<Target, PublishedBranch> Branches, PathPattern Path)
{
    /// <summary>The page of a README; in Markdown it needs no escaping.</summary>
    /// <param name="target">One of <see cref="Branches"/>.</param>
    public string PageOf(ImageName image, Target target)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(target);
        var branch = Branches[target];
        return branch.Pages.File(branch.Name, Path.PathOf(image, target));
    }
}
