using Docs.Model.Snapshots;

namespace Docs.Model.Publishing;

/// <summary>Where people find the READMEs that are published by git: what links to a whole README lead to.</summary>
/// <param name="Branches">By target.</param>
/// <param name="Path">Of a README on its branch.</param>
public sealed record PublishedLocation(IReadOnlyDictionary<Target, PublishedBranch> Branches, PathPattern Path)
{
    /// <summary>
    /// What a configuration says. Where it names no remote, or one that has no pages that are known, it is the repository
    /// that links to logos lead to; where it names no main branch, the branch of these links.
    /// </summary>
    /// <param name="targets">Those that are published; an architecture has a namespace.</param>
    /// <param name="git">Where READMEs are published.</param>
    /// <param name="readmes">Where links to logos lead.</param>
    /// <param name="findPages">Finds the pages of a remote, given its address; null for none that are known.</param>
    public static PublishedLocation Of(IEnumerable<Target> targets, GitPublishSettings git, ReadmeSettings readmes, Func<string, RepositoryPages?> findPages)
    {
        ArgumentNullException.ThrowIfNull(git);
        ArgumentNullException.ThrowIfNull(readmes);
        var links = RepositoryPages.OnGitHub(readmes.DocsRepository);
        return new(
            targets.ToDictionary(t => t, target =>
            {
                var @namespace = readmes.NamespaceOf(target);
                var pages = git.Remote is { } remote ? findPages(TargetText.Fill(remote, target.Name, @namespace)) : null;
                return new PublishedBranch(pages ?? links, git.BranchOf(target, @namespace)?.Value ?? readmes.DocsBranch);
            }),
            git.Path);
    }

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
