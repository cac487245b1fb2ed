using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Cache;

/// <summary>The local repository of one remote. It starts as a copy of the cached one, or empty if the cache is damaged.</summary>
/// <remarks>Not safe for several threads. Disposing removes the repository, unless it was stored in the cache.</remarks>
internal sealed class CachedRepository(RepositoryCache cache, GitRemote remote) : IDisposable
{
    private WorkingRepository? _repository;
    private string _format = "sha1";

    public void Dispose() => _repository?.Dispose();

    /// <summary>The local repository; it is created on first use.</summary>
    /// <exception cref="IOException">The cache cannot be written, or there is no git program.</exception>
    /// <exception cref="UnauthorizedAccessException">The cache cannot be written.</exception>
    public async Task<WorkingRepository> OpenAsync(CancellationToken ct) =>
        _repository ??= await cache.OpenAsync(remote, isEmpty: false, _format, ct).ConfigureAwait(false);

    /// <summary>Runs an action in the repository. If the cached copy seems damaged, runs the action again in an empty repository.</summary>
    /// <exception cref="RemoteException">The remote does not answer, or rejects the request.</exception>
    /// <exception cref="IOException">The cache cannot be written, or there is no git program.</exception>
    /// <exception cref="UnauthorizedAccessException">The cache cannot be written.</exception>
    public async Task<T> UseAsync<T>(Func<WorkingRepository, Task<T>> use, CancellationToken ct)
    {
        try
        {
            return await use(await OpenAsync(ct).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (IOException e) when (MayBeDamaged(e))
        {
            return await use(await StartAnewAsync(ct).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a damaged cache may have caused a failure, so that the caller should try again without the cache.</summary>
    public bool MayBeDamaged(IOException failure) => _repository?.MayBeDamaged(failure) == true;

    /// <summary>Starts again with an empty repository, without the cache.</summary>
    public Task<WorkingRepository> StartAnewAsync(CancellationToken ct) => ReplaceAsync(isEmpty: true, ct);

    /// <summary>Starts again with an empty repository of another object format.</summary>
    /// <param name="format"><c>sha1</c> or <c>sha256</c>.</param>
    public Task<WorkingRepository> ChangeFormatAsync(string format, CancellationToken ct)
    {
        _format = format;
        return ReplaceAsync(isEmpty: false, ct);
    }

    /// <summary>Stores the repository in the cache for the next run. It cannot be used afterwards.</summary>
    public void Keep()
    {
        if (_repository is { IsChanged: true })
        {
            cache.Keep(_repository);
        }
    }

    private async Task<WorkingRepository> ReplaceAsync(bool isEmpty, CancellationToken ct)
    {
        _repository?.Dispose();
        _repository = null;
        return _repository = await cache.OpenAsync(remote, isEmpty, _format, ct).ConfigureAwait(false);
    }
}
