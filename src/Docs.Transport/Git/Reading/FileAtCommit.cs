using System.Collections.Concurrent;
using System.Net;
using Docs.Model.Manifests;
using Docs.Transport.Files;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Cache;
using Docs.Transport.Git.Processes;

namespace Docs.Transport.Git.Reading;

/// <summary>
/// Reads single files of single commits from repositories that other people name: over <c>https</c> from hosts of the
/// public internet, unless the user maps them. Repositories are asked at the same time, each for one file at a time.
/// </summary>
/// <param name="cache">The cache of fetched objects; null for none.</param>
/// <param name="map">From a repository's address to the one that the user wants asked instead; null for the same.</param>
public sealed class FileAtCommit(GitRunner git, CacheFolder? cache, Func<string, string?> map, GitPolicy policy) : IDisposable
{
    private readonly RepositoryCache _cache = new(git, cache);
    private readonly ConcurrentDictionary<string, CommitSource> _sources = new(StringComparer.Ordinal);

    /// <summary>Resolves the name of a host to its addresses.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Reads a Dockerfile. A failure is part of the result.</summary>
    /// <exception cref="UnauthorizedAccessException">The working folder cannot be created.</exception>
    public async Task<CommitFile> LoadAsync(GitSource file, CancellationToken ct)
    {
        // Hosts that spoke git's own protocol speak https by now.
        var repository = file.Repository.StartsWith("git://", StringComparison.Ordinal) ? "https" + file.Repository[3..] : file.Repository;
        var mapped = map(repository);
        if (!GitAddress.TryParse(mapped ?? repository, mapped is null ? GitProtocols.Https : GitProtocols.All, Path.GetTempPath(), out var address, out var refusal))
        {
            return CommitFile.Failed($"{Shown(mapped ?? repository)} {refusal}");
        }

        if (!GitRef.TryParse(file.Fetch, out var branch))
        {
            return CommitFile.Failed($"{address}: '{Shown(file.Fetch)}' is not a branch or a tag");
        }

        var source = _sources.GetOrAdd(address.Text, _ => new(_cache));
        await source.Turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (source.Absence is { } absence)
            {
                return CommitFile.Missing(absence);
            }

            source.Remote ??= new(address, policy, mapped is null ? await ForeignHost.SettingsAsync(address, Resolve, ct).ConfigureAwait(false) : []);
            return await source.LoadAsync(file.Commit, branch, file.Path, ct).ConfigureAwait(false);
        }
        catch (RemoteException e) when (e.Failure is RemoteFailure.NotFound or RemoteFailure.NeedsCredentials)
        {
            source.Absence = e.Message;
            return CommitFile.Missing(e.Message);
        }
        catch (RemoteException e)
        {
            return CommitFile.Failed(e.Message);
        }
        catch (IOException e)
        {
            // A host that is not public, or a commit that is none; and one repository must not end all others.
            return CommitFile.Failed($"{address}: {e.Message}");
        }
        finally
        {
            source.Turn.Release();
        }
    }

    /// <summary>Stores the fetched objects in the cache.</summary>
    public void Dispose()
    {
        foreach (var source in _sources.Values)
        {
            source.Dispose();
        }
    }

    private static string Shown(string text) => string.Concat(text.Take(200).Select(c => char.IsControl(c) ? '?' : c));
}
