using Docs.Model;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Cache;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>Reads files of commits from one repository elsewhere, one after the other.</summary>
internal sealed class CommitSource(RepositoryCache cache) : IDisposable
{
    // Commits of a branch, where the remote does not hand out the one that is named.
    private static readonly int[] Depths = [50, 500, 5000];

    private CachedRepository? _cached;
    private WorkingRepository? _measured;
    private IReadOnlyDictionary<string, int> _sizes = new Dictionary<string, int>();
    private bool _isFiltered = true;

    /// <summary>A reader must enter this first, so that only one reads at a time.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The message that there is no such repository, so that it is not requested again; null while that is not known.</summary>
    public string? Absence { get; set; }

    /// <summary>The repository; set before the first file is read.</summary>
    public GitRemote? Remote { get; set; }

    /// <summary>Stores the fetched objects in the cache.</summary>
    public void Dispose()
    {
        _cached?.Keep();
        _cached?.Dispose();
        Turn.Dispose();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="branch">What has the commit.</param>
    /// <exception cref="RemoteException">The remote does not answer.</exception>
    public async Task<CommitFile> LoadAsync(CommitId commit, GitRef branch, string path, CancellationToken ct)
    {
        _cached ??= new(cache, Remote!);
        if (await _cached.UseAsync(r => TryLoadAsync(r, commit, branch, path, ct), ct).ConfigureAwait(false) is { } answer)
        {
            return answer;
        }

        // This remote leaves file contents out of a fetch but does not hand them out later, so fetch everything.
        _isFiltered = false;
        return (await TryLoadAsync(await _cached.StartAnewAsync(ct).ConfigureAwait(false), commit, branch, path, ct).ConfigureAwait(false))!;
    }

    /// <summary>Reads a file; null if the remote leaves blobs out of a fetch, but does not send them later.</summary>
    private async Task<CommitFile?> TryLoadAsync(WorkingRepository repository, CommitId commit, GitRef branch, string path, CancellationToken ct)
    {
        if (_measured != repository)
        {
            _sizes = await repository.LoadSizesAsync(ct).ConfigureAwait(false);
            _measured = repository;
        }

        if (!_sizes.ContainsKey(commit.ToString()) && await FetchAsync(repository, commit, branch, ct).ConfigureAwait(false) is { } reason)
        {
            return Missing(reason);
        }

        var entries = await repository.ListAsync(commit, path, ct).ConfigureAwait(false);
        if (entries.FirstOrDefault(e => e.Path == path) is not { } entry)
        {
            return Missing($"there is no file '{path}' in commit {commit}");
        }

        if (entry.Refusal is { } refusal)
        {
            return Missing($"'{path}' is {refusal} in commit {commit}");
        }

        if (!_sizes.ContainsKey(entry.Id))
        {
            var brought = await repository.TryFetchBlobsAsync([entry.Id], ct).ConfigureAwait(false);
            _sizes = await repository.LoadSizesAsync(ct).ConfigureAwait(false);
            if (!brought || !_sizes.ContainsKey(entry.Id))
            {
                return _isFiltered ? null : throw new RemoteException(Remote!.Address.Text, $"it does not hand out '{path}' of commit {commit}");
            }
        }

        return _sizes[entry.Id] > TreeFiles.MaxFileLength
            ? Missing($"'{path}' has {TreeFiles.TooLarge(_sizes[entry.Id])} in commit {commit}")
            : CommitFile.Found((await repository.LoadBlobsAsync([entry.Id], ct).ConfigureAwait(false))[0]);
    }

    /// <summary>Fetches a commit, or the branch that has it; returns why it is not available, or null.</summary>
    private async Task<string?> FetchAsync(WorkingRepository repository, CommitId commit, GitRef branch, CancellationToken ct)
    {
        try
        {
            await repository.FetchAsync(commit.ToString(), depth: 1, _isFiltered, ct).ConfigureAwait(false);
            _sizes = await repository.LoadSizesAsync(ct).ConfigureAwait(false);
            return null;
        }
        catch (RemoteException e) when (e.Failure == RemoteFailure.NoSuchCommit)
        {
            // The server would hand it out if it was there.
            return $"there is no commit {commit}";
        }
        catch (RemoteException e) when (e.Failure is not (RemoteFailure.TimedOut or RemoteFailure.Transient))
        {
            // Other servers send only commits that a branch or a tag leads to. An unreachable server fails again below.
        }

        var name = branch.Names[0];
        foreach (var depth in Depths)
        {
            await repository.FetchAsync(name, depth, _isFiltered, ct).ConfigureAwait(false);
            _sizes = await repository.LoadSizesAsync(ct).ConfigureAwait(false);
            if (_sizes.ContainsKey(commit.ToString()))
            {
                return null;
            }

            if (!repository.IsShallow)
            {
                break;
            }
        }

        return $"there is no commit {commit}{(repository.IsShallow ? $" among the last {Depths[^1]}" : "")} of {name}";
    }

    private CommitFile Missing(string reason) => CommitFile.Missing($"{Remote!.Address}: {reason}");
}
