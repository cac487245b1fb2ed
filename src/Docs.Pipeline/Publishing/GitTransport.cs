using Docs.Pipeline.Requests;
using Docs.Publishing.Git;
using Docs.Publishing.Repositories;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;

namespace Docs.Pipeline.Publishing;

/// <summary>Publishes by git, with the cache and the tokens of the user.</summary>
internal sealed class GitTransport(Surroundings surroundings) : IPublicationTransport
{
    // Opened here, because it is not safe for several threads.
    private readonly Transport.Files.CacheFolder? _cache = surroundings.OpenCache();

    public Task<RepositoryPublication> OpenAsync(GitAddress address, CancellationToken ct) => GitPublication.OpenAsync(
        new GitRunner(surroundings.Trace), _cache, address, surroundings.Git, surroundings.GitTokens.Find(address), surroundings.Trace, ct);

    public void Dispose()
    {
    }
}
