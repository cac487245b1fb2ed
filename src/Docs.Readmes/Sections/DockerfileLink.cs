using Docs.Model.Manifests;

namespace Docs.Readmes.Sections;

/// <summary>Where a browser finds a Dockerfile.</summary>
internal static class DockerfileLink
{
    /// <summary>The address on GitHub, GitLab or Launchpad; null for hosts whose addresses are not known.</summary>
    public static string? Find(GitSource source)
    {
        var repository = source.WebRepository;
        return StartsWith("https://github.com/") ? $"{repository}/blob/{source.Commit}/{source.Path}"
            : StartsWith("https://gitlab.") ? $"{repository}/-/blob/{source.Commit}/{source.Path}"
            : StartsWith("https://git.launchpad.net/") ? $"{repository}/tree/{source.Path}?h={source.Fetch}&id={source.Commit}"
            : null;

        bool StartsWith(string host) => repository.StartsWith(host, StringComparison.Ordinal);
    }
}
