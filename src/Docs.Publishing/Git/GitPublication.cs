using Docs.Publishing.Repositories;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Pushing;

namespace Docs.Publishing.Git;

/// <summary>Publications by git.</summary>
public static class GitPublication
{
    /// <summary>Opens a repository and asks it for its branches.</summary>
    /// <param name="cache">The cache of fetched objects; null for none.</param>
    /// <param name="token">Authenticates the user; null for none.</param>
    /// <param name="trace">Called with each decision, a line each.</param>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    /// <exception cref="IOException">The working folder cannot be created, or there is no git program.</exception>
    /// <exception cref="UnauthorizedAccessException">The working folder cannot be created.</exception>
    public static async Task<RepositoryPublication> OpenAsync(
        GitRunner git, CacheFolder? cache, GitAddress address, GitPolicy policy, GitToken? token, Action<string> trace, CancellationToken ct)
    {
        var repository = await PublishedRepository.OpenAsync(git, cache, address, policy, token, ct).ConfigureAwait(false);
        return await RepositoryPublication.OpenAsync(new GitRemoteRepository(repository), trace, ct).ConfigureAwait(false);
    }
}
