namespace Docs.Model.Manifests;

/// <summary>Where the Dockerfile of an entry is, for one architecture.</summary>
/// <param name="Repository">The address as the manifest gives it.</param>
/// <param name="Fetch">The ref that has the commit: <c>refs/heads/…</c> or <c>refs/tags/…</c>.</param>
/// <param name="Directory">A clean relative path, <c>.</c> for the repository itself.</param>
/// <param name="File">The Dockerfile's path below the directory.</param>
/// <param name="Builder">How it is built; null for the usual way.</param>
public sealed record GitSource(
    string Repository, string Fetch, CommitId Commit, string Directory, string File, string? Builder)
{
    public const string DefaultFetch = "refs/heads/master";
    public const string DefaultDirectory = ".";
    public const string DefaultFile = "Dockerfile";

    /// <summary>The address as a browser opens it: <c>https</c> for <c>git://</c>, without <c>.git</c> and <c>/</c> at its end.</summary>
    public ReadOnlySpan<char> WebRepository
    {
        get
        {
            const string Suffix = ".git";
            var url = (Repository.StartsWith("git://", StringComparison.Ordinal) ? "https" + Repository[3..] : Repository).AsSpan().TrimEnd('/');
            return url.EndsWith(Suffix) ? url[..^Suffix.Length] : url;
        }
    }

    /// <summary>The Dockerfile's path in the repository.</summary>
    public string Path => RepositoryPath.Join(Directory, File);

    /// <summary>What the lock file calls this Dockerfile: <c>repository@commit:path</c>.</summary>
    public string LockKey => $"{WebRepository}@{Commit}:{Path}";
}
