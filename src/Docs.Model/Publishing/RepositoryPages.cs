namespace Docs.Model.Publishing;

/// <summary>The pages on which a host shows a repository to people.</summary>
/// <param name="Address">Of the repository's first page, as in <c>https://github.com/docker-library/docs</c>.</param>
/// <param name="Prefix">What stands between that and the kind of a page: GitLab has <c>/-</c>.</param>
public sealed record RepositoryPages(string Address, string Prefix = "")
{
    /// <summary>A repository on GitHub.</summary>
    /// <param name="name">As in <c>docker-library/docs</c>.</param>
    public static RepositoryPages OnGitHub(string name) => new($"https://github.com/{Escape(name)}");

    /// <summary>The pages of an address; null for a host whose pages are not known.</summary>
    /// <param name="address">Of the repository, as in <c>https://gitlab.com/owner/name</c>: without <c>.git</c>.</param>
    public static RepositoryPages? Find(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.StartsWith("https://github.", StringComparison.Ordinal) ? new(address)
            : address.StartsWith("https://gitlab.", StringComparison.Ordinal) ? new(address, "/-")
            : null;
    }

    /// <summary>The page of a commit.</summary>
    public string Commit(CommitId id) => $"{Address}{Prefix}/commit/{id}";

    /// <summary>The page of a file as it is on a branch.</summary>
    public string File(string branch, string path) => $"{Address}{Prefix}/blob/{Escape(branch)}/{Escape(path)}";

    /// <summary>The address of a file itself, as pictures need it.</summary>
    /// <param name="commit">Or a branch.</param>
    public string Raw(string commit, string path) => $"{Address}{Prefix}/raw/{Escape(commit)}/{Escape(path)}";

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
