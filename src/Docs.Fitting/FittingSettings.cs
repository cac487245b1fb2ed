using Docs.Model;

namespace Docs.Fitting;

/// <summary>Where the full READMEs are, for the links to them.</summary>
/// <param name="Repository">Owner and name on GitHub, perhaps with <c>{target}</c> in it: one per target.</param>
/// <param name="LibraryBranch">Of the target <c>library</c>.</param>
/// <param name="ArchitectureBranch">Of the other targets, each of which has its own <c>{target}</c>.</param>
/// <param name="Path">Of a README on its branch.</param>
public sealed record FittingSettings(string Repository, string LibraryBranch, string ArchitectureBranch, PathPattern Path)
{
    /// <summary>One repository, <c>library</c> on its main branch, and a branch for each architecture.</summary>
    public static FittingSettings Default { get; } =
        new("docker-library/docs", "master", "{target}", PathPattern.Parse("{image}/README.md", out _)!);

    /// <summary>The address of a README, as its target was published; in Markdown it needs no escaping.</summary>
    public string LinkTo(ImageName image, Target target)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(target);
        var branch = target.Architecture is null ? LibraryBranch : ArchitectureBranch;
        return $"https://github.com/{Escape(Repository, target)}/blob/{Escape(branch, target)}/{Escape(Path.PathOf(image, target), target)}";
    }

    private static string Escape(string path, Target target) =>
        string.Join('/', PathPattern.Fill(path, image: null, target.Name).Split('/').Select(Uri.EscapeDataString));
}
