using Docs.Publishing.Repositories;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Publishing;

/// <summary>A way to publish to repositories: git, or GitHub's API.</summary>
internal interface IPublicationTransport : IDisposable
{
    /// <summary>Opens a repository and asks it for its branches.</summary>
    /// <exception cref="RemoteException">It does not answer.</exception>
    /// <exception cref="IOException">Something local is missing.</exception>
    Task<RepositoryPublication> OpenAsync(GitAddress address, CancellationToken ct);
}
