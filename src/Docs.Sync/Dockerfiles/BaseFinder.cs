using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Docs.Model.Manifests;
using Docs.Transport.Http;

namespace Docs.Sync.Dockerfiles;

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

    private int _asked;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the bases of some Dockerfiles; as many at a time as there may be requests.</summary>
    /// <param name="sources">Each key is asked for once.</param>
    /// <param name="known">By <see cref="GitSource.LockKey"/>; never asked for.</param>
    /// <param name="progress">Told how many are done, of how many that had to be asked for, and which one last; by several threads.</param>
    /// <returns>By <see cref="GitSource.LockKey"/>, an answer for each.</returns>
    public Task<IReadOnlyDictionary<string, BaseAnswer>> FindAsync(
        IEnumerable<GitSource> sources, IReadOnlyDictionary<string, string?> known, Action<int, int, string> progress, CancellationToken ct) =>
        FindAsync(sources.DistinctBy(s => s.LockKey, StringComparer.Ordinal).Select(s => (IReadOnlyList<GitSource>)[s]), static _ => false, known, progress, ct);

    /// <summary>The same for groups of Dockerfiles, each asked in its order until one answer decides for the group.</summary>
    /// <param name="groups">Those of an image, say.</param>
    /// <param name="decides">Whether a base makes the rest of its group superfluous.</param>
    /// <param name="known">By <see cref="GitSource.LockKey"/>; never asked for.</param>
    /// <param name="progress">Told how many are done, of how many that may have to be asked for, and which one last; by several threads.</param>
    /// <returns>By <see cref="GitSource.LockKey"/>, an answer for each that was asked for or known.</returns>
    public async Task<IReadOnlyDictionary<string, BaseAnswer>> FindAsync(
        IEnumerable<IReadOnlyList<GitSource>> groups,
        Func<string?, bool> decides,
        IReadOnlyDictionary<string, string?> known,
        Action<int, int, string> progress,
        CancellationToken ct)
    {
        var answers = new ConcurrentDictionary<string, BaseAnswer>(StringComparer.Ordinal);
        var lacking = groups.Select(g => Lacking(g, decides, known, answers)).Where(g => g.Count > 0).ToList();

        // The longest first, so that none is left alone at the end.
        lacking.Sort(static (a, b) => b.Count.CompareTo(a.Count));
        var (done, all) = (0, lacking.Sum(g => g.Count));
        try
        {
            await Parallel.ForEachAsync(lacking, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = web.Policy.Requests }, async (group, stop) =>
            {
                for (var i = 0; i < group.Count; i++)
                {
                    var answer = await AskOnceAsync(group[i], answers, stop).ConfigureAwait(false);
                    var isEnough = answer.Failure is null && decides(answer.Image);
                    var count = Interlocked.Add(ref done, isEnough ? group.Count - i : 1);
                    progress(count, all, group[i].LockKey);
                    if (isEnough)
                    {
                        break;
                    }
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

    /// <summary>Those of a group that somebody has to be asked for; none where what is known decides.</summary>
    private List<GitSource> Lacking(
        IReadOnlyList<GitSource> group, Func<string?, bool> decides, IReadOnlyDictionary<string, string?> known, ConcurrentDictionary<string, BaseAnswer> answers)
    {
        var (lacking, isDecided) = (new List<GitSource>(), false);
        foreach (var source in group)
        {
            if ((known.TryGetValue(source.LockKey, out var image) ? BaseAnswer.Known(image) : cache.Find(source.LockKey)) is { } answer)
            {
                answers[source.LockKey] = answer;
                isDecided |= decides(answer.Image);
            }
            else
            {
                lacking.Add(source);
            }
        }

        return isDecided ? [] : lacking;
    }

    private async Task<BaseAnswer> AskOnceAsync(GitSource source, ConcurrentDictionary<string, BaseAnswer> answers, CancellationToken ct)
    {
        if (answers.TryGetValue(source.LockKey, out var earlier))
        {
            return earlier;
        }

        var answer = await AskAsync(source, ct).ConfigureAwait(false);
        answers[source.LockKey] = answer;
        if (answer.Failure is null)
        {
            cache.Remember(source.LockKey, answer.Image);
            if (Interlocked.Increment(ref _asked) % SavedAtOnce == 0)
            {
                cache.Save();
            }
        }

        return answer;
    }

    private async Task<BaseAnswer> AskAsync(GitSource source, CancellationToken ct)
    {
        if (source.Builder == "oci-import")
        {
            // The image comes whole: what looks like a Dockerfile is none.
            return BaseAnswer.Known(DockerfileParser.Scratch);
        }

        var raw = RawAddress.Of(source);
        if (raw.Refusal is { } refusal && web.Policy.Hosts.Find(source.WebRepository.ToString()) is null)
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
