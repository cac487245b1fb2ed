using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Docs.Model.Manifests;
using Docs.Transport.Http;

namespace Docs.Sources.Dockerfiles;

/// <summary>Finds out what Dockerfiles are built from: from what is known, from the cache, over HTTPS, at last by git.</summary>
/// <param name="cache">Asked first; keeps what is found. The caller need not save it.</param>
/// <param name="token">Sent along to its host; null without one.</param>
/// <param name="git">Gets a file where its host does not give out single files, or says that there is none.</param>
public sealed class BaseFinder(WebSession web, BaseCache cache, WebToken? token, Func<GitSource, CancellationToken, Task<FetchedFile>> git)
{
    /// <summary>Bytes; the largest Dockerfile of an official image has a fortieth of it.</summary>
    public const int MaxFileSize = 1 << 20;

    // Files: what is found is saved each time, so that a killed run does not lose it all.
    private const int SavedAtOnce = 200;

    // A host that fails so often without a success in between is not asked any more: each time takes all retries.
    private const int Patience = 8;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the bases of some Dockerfiles; as many at a time as there may be requests.</summary>
    /// <param name="sources">Each key is asked for once.</param>
    /// <param name="known">By <see cref="GitSource.LockKey"/>; never asked for.</param>
    /// <param name="progress">Told how many are done, of how many that had to be asked for, and which one last; by several threads.</param>
    /// <returns>By <see cref="GitSource.LockKey"/>, an answer for each.</returns>
    public async Task<IReadOnlyDictionary<string, BaseAnswer>> FindAsync(
        IEnumerable<GitSource> sources, IReadOnlyDictionary<string, string?> known, Action<int, int, string> progress, CancellationToken ct)
    {
        var answers = new ConcurrentDictionary<string, BaseAnswer>(StringComparer.Ordinal);
        var asked = new List<GitSource>();
        foreach (var source in sources.DistinctBy(s => s.LockKey, StringComparer.Ordinal))
        {
            if ((known.TryGetValue(source.LockKey, out var image) ? BaseAnswer.Known(image) : cache.Find(source.LockKey)) is { } answer)
            {
                answers[source.LockKey] = answer;
            }
            else
            {
                asked.Add(source);
            }
        }

        var done = 0;
        try
        {
            await Parallel.ForEachAsync(asked, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = web.Manners.Requests }, async (source, stop) =>
            {
                var answer = await AskAsync(source, stop).ConfigureAwait(false);
                answers[source.LockKey] = answer;
                if (answer.Failure is null)
                {
                    cache.Remember(source.LockKey, answer.Image);
                }

                var count = Interlocked.Increment(ref done);
                progress(count, asked.Count, source.LockKey);
                if (count % SavedAtOnce == 0)
                {
                    cache.Save();
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            if (done > 0)
            {
                cache.Save();
            }
        }

        return answers;
    }

    private async Task<BaseAnswer> AskAsync(GitSource source, CancellationToken ct)
    {
        if (source.Builder == "oci-import")
        {
            // The image comes whole: what looks like a Dockerfile is none.
            return BaseAnswer.Known(DockerfileParser.Scratch);
        }

        var raw = RawAddress.Of(source);
        if (raw.Refusal is { } refusal && web.Manners.Hosts.Find(source.WebRepository) is null)
        {
            return BaseAnswer.Failed(refusal);
        }

        var file = raw.Address is { } address ? await DownloadAsync(address, ct).ConfigureAwait(false) : FetchedFile.Missing;
        if (file == FetchedFile.Missing)
        {
            file = await git(source, ct).ConfigureAwait(false);
        }

        return file.Failure is { } failure ? BaseAnswer.Failed(failure)
            : file.Content is { } content ? BaseAnswer.Known(DockerfileParser.FindBase(Encoding.UTF8.GetString(content.Span)))
            : BaseAnswer.Known(null);
    }

    private async Task<FetchedFile> DownloadAsync(Uri address, CancellationToken ct)
    {
        if (_failures.GetValueOrDefault(address.Host) >= Patience)
        {
            return FetchedFile.Failed($"{address.Host} failed {Patience} times in a row, and is not asked any more");
        }

        try
        {
            var answer = await web.SendAsync(new(HttpMethod.Get, address) { BodyLimit = MaxFileSize, Token = token }, ct).ConfigureAwait(false);
            var hasFailed = answer.Status is HttpStatusCode.TooManyRequests || (int)answer.Status >= 500;
            Count(address.Host, hasFailed);
            return answer switch
            {
                { Refusal: { } refusal } => FetchedFile.Failed($"{address}: {refusal}"),
                { Status: HttpStatusCode.OK } => new(answer.Body, null),
                { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => FetchedFile.Missing,
                _ => FetchedFile.Failed($"{address}: the server answers {(int)answer.Status}"),
            };
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            Count(address.Host, hasFailed: true);
            return FetchedFile.Failed($"{address}: {e.GetBaseException().Message}");
        }
    }

    private void Count(string host, bool hasFailed) => _failures.AddOrUpdate(host, hasFailed ? 1 : 0, (_, before) => hasFailed ? before + 1 : 0);
}
