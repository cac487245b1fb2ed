using Docs.Model.Manifests;

namespace Docs.Readmes.Sections;

/// <summary>Where a browser finds a Dockerfile.</summary>
internal static class DockerfileLink
{
    /// <summary>The address on GitHub, GitLab or Launchpad; null for hosts whose addresses are not known.</summary>
    public static string? Find(GitSource source)
    {
        var repository = LinkAddress.OfRepository(source.WebRepository);
        var path = LinkAddress.OfPath(source.Path);
        return repository.StartsWith("https://github.com/", StringComparison.Ordinal) ? $"{repository}/blob/{source.Commit}/{path}"
            : repository.StartsWith("https://gitlab.", StringComparison.Ordinal) ? $"{repository}/-/blob/{source.Commit}/{path}"
            : repository.StartsWith("https://git.launchpad.net/", StringComparison.Ordinal) ? $"{repository}/tree/{path}?h={LinkAddress.OfQuery(source.Fetch)}&id={source.Commit}"
            : null;
    }
}
