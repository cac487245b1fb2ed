using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Cache;

/// <summary>One remote's repository in use: it begins with what is kept of that remote, and without it where that is damaged.</summary>
/// <remarks>Not for several uses at once. Disposing it removes what was not kept.</remarks>
internal sealed class CachedRepository(RepositoryCache cache, GitRemote remote) : IDisposable
{
    private WorkingRepository? _repository;
    private string _format = "sha1";

    public void Dispose() => _repository?.Dispose();

    /// <summary>The repository to work in, made when it is first needed.</summary>
    /// <exception cref="IOException">The cache cannot be written, or there is no git program.</exception>
    /// <exception cref="UnauthorizedAccessException">The cache cannot be written.</exception>
    public async Task<WorkingRepository> OpenAsync(CancellationToken ct) =>
        _repository ??= await cache.OpenAsync(remote, isEmpty: false, _format, ct).ConfigureAwait(false);

    /// <summary>Does something in the repository; where what was kept seems damaged, once more without it.</summary>
    /// <exception cref="RemoteException">The remote does not do what it is asked for.</exception>
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

    /// <summary>Whether a failure may be due to damage in what was kept, so that a second attempt without it is worth its time.</summary>
    public bool MayBeDamaged(IOException failure) => _repository?.MayBeDamaged(failure) == true;

    /// <summary>Begins again without what was kept.</summary>
    public Task<WorkingRepository> StartAnewAsync(CancellationToken ct) => ReplaceAsync(isEmpty: true, ct);

    /// <summary>Begins again with objects of another format.</summary>
    /// <param name="format"><c>sha1</c> or <c>sha256</c>.</param>
    public Task<WorkingRepository> ChangeFormatAsync(string format, CancellationToken ct)
    {
        _format = format;
        return ReplaceAsync(isEmpty: false, ct);
    }

    /// <summary>Keeps what was fetched and made, for the next time; nothing can be done with it any more.</summary>
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
