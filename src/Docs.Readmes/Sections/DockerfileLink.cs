using Docs.Model.Manifests;

namespace Docs.Readmes.Sections;

/// <summary>Where a browser finds a Dockerfile.</summary>
internal static class DockerfileLink
{
    /// <summary>The address on GitHub, GitLab or Launchpad; null for hosts whose addresses are not known.</summary>
    public static string? Find(GitSource source)
    {
        var repository = source.WebRepository;
        return repository.StartsWith("https://github.com/", StringComparison.Ordinal) ? $"{repository}/blob/{source.Commit}/{source.Path}"
            : repository.StartsWith("https://gitlab.", StringComparison.Ordinal) ? $"{repository}/-/blob/{source.Commit}/{source.Path}"
            : repository.StartsWith("https://git.launchpad.net/", StringComparison.Ordinal) ? $"{repository}/tree/{source.Path}?h={source.Fetch}&id={source.Commit}"
            : null;
    }
}
