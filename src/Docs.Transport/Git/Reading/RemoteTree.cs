using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Cache;
using Docs.Transport.Git.Objects;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>Reads the files below a folder of a repository elsewhere, with as few bytes and round trips as it allows.</summary>
/// <param name="cache">The cache of fetched objects; null for none.</param>
public sealed class RemoteTree(GitRunner git, CacheFolder? cache, GitPolicy policy)
{
    private readonly RepositoryCache _cache = new(git, cache);

    /// <summary>
    /// Reads the files as they are at a branch, a tag or a commit. Of a folder of this machine that is no repository,
    /// what is there now is read, whatever the name. Files of more than 1 MiB, links and submodules are left out.
    /// </summary>
    /// <param name="remote">What the user names: its redirects are followed, and it may be in the user's own network.</param>
    /// <param name="folder">As in <c>library</c>; without a slash at its end.</param>
    /// <exception cref="RemoteException">It does not answer, or has no such commit or folder.</exception>
    /// <exception cref="IOException">The working folder cannot be created, or there is no git program.</exception>
    /// <exception cref="UnauthorizedAccessException">The working folder cannot be created.</exception>
    public Task<TreeFiles> LoadAsync(GitAddress remote, GitRef at, string folder, CancellationToken ct) =>
        remote.IsFolder && !IsRepository(remote.Text) ? Task.Run(() => PlainTree.Load(remote.Text, folder, ct), ct) : LoadFromAsync(remote, at, folder, ct);

    private async Task<TreeFiles> LoadFromAsync(GitAddress address, GitRef at, string folder, CancellationToken ct)
    {
        var remote = new GitRemote(address, policy);
        using var cached = new CachedRepository(_cache, remote);
        var tip = await (await cached.OpenAsync(ct).ConfigureAwait(false)).AskAsync(at, ct).ConfigureAwait(false)
            ?? throw new RemoteException(address.Text, $"there is no branch or tag '{at}'");
        var files = await cached.UseAsync(r => LoadAsync(r, address, tip, folder, isFiltered: true, ct), ct).ConfigureAwait(false)
            ?? await LoadAsync(await cached.StartAnewAsync(ct).ConfigureAwait(false), address, tip, folder, isFiltered: false, ct).ConfigureAwait(false);
        cached.Keep();
        return files!;
    }

    /// <summary>Reads the files of a repository; null if the remote leaves blobs out of a fetch, but does not send them later.</summary>
    private static async Task<TreeFiles?> LoadAsync(
        WorkingRepository repository, GitAddress remote, GitTip tip, string folder, bool isFiltered, CancellationToken ct)
    {
        var sizes = await repository.LoadSizesAsync(ct).ConfigureAwait(false);
        var at = tip.Id;
        if (!sizes.ContainsKey(at))
        {
            await repository.FetchAsync(tip.Name, depth: 1, isFiltered, ct).ConfigureAwait(false);
            sizes = await repository.LoadSizesAsync(ct).ConfigureAwait(false);

            // It may have moved on since it was asked.
            at = WorkingRepository.Fetched;
        }

        var (commit, date) = await repository.LoadCommitAsync(at, ct).ConfigureAwait(false);
        var entries = await repository.ListAsync(commit, folder + "/", ct).ConfigureAwait(false);
        if (entries.Count is 0 or > TreeFiles.MaxFiles)
        {
            throw new RemoteException(remote.Text, entries.Count == 0 ? $"there is no folder '{folder}' at '{tip.Name}'" : $"'{folder}' has more than {TreeFiles.MaxFiles} files");
        }

        var missing = MissingOf(sizes);
        if (missing.Count > 0)
        {
            var brought = await repository.TryFetchBlobsAsync(missing, ct).ConfigureAwait(false);
            sizes = await repository.LoadSizesAsync(ct).ConfigureAwait(false);
            if (!brought || MissingOf(sizes).Count > 0)
            {
                return isFiltered ? null : throw new RemoteException(remote.Text, $"it does not hand out all files of '{folder}'");
            }
        }

        var files = await FilesOfAsync(repository, entries, sizes, folder, ct).ConfigureAwait(false);
        return files with { Commit = commit, Date = date };

        List<string> MissingOf(IReadOnlyDictionary<string, int> here) =>
            [.. entries.Where(e => e.Refusal is null && !here.ContainsKey(e.Id)).Select(e => e.Id).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<TreeFiles> FilesOfAsync(
        WorkingRepository repository, IReadOnlyList<TreeEntry> entries, IReadOnlyDictionary<string, int> sizes, string folder, CancellationToken ct)
    {
        string? RefusalOf(TreeEntry entry) => entry.Refusal
            ?? (sizes[entry.Id] > TreeFiles.MaxFileLength ? TreeFiles.TooLarge(sizes[entry.Id]) : null)
            ?? (entry.Path.Contains('\uFFFD', StringComparison.Ordinal) ? "its name is not UTF-8" : null);

        string NameOf(TreeEntry entry) => entry.Path[(folder.Length + 1)..];

        var taken = entries.Where(e => RefusalOf(e) is null).ToList();
        var contents = await repository.LoadBlobsAsync([.. taken.Select(e => e.Id)], ct).ConfigureAwait(false);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < taken.Count; i++)
        {
            files.Add(NameOf(taken[i]), contents[i]);
        }

        var leftOut = entries.Where(e => RefusalOf(e) is not null).OrderBy(e => e.Path, StringComparer.Ordinal);
        return new(Commit: null, Date: null, files, [.. leftOut.Select(e => new LeftOutFile(NameOf(e), RefusalOf(e)!))]);
    }

    /// <summary>Whether a folder is a work tree's top, or a bare repository.</summary>
    private static bool IsRepository(string path) =>
        Path.Exists(Path.Join(path, ".git"))
        || (File.Exists(Path.Join(path, "HEAD")) && Directory.Exists(Path.Join(path, "objects")) && Directory.Exists(Path.Join(path, "refs")));
}
