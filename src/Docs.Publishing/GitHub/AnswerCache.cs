using System.Collections.Concurrent;
using Octokit.Caching;
using Octokit.Internal;

namespace Docs.Publishing.GitHub;

/// <summary>
/// The answers of a session that have an <c>ETag</c>. With them Octokit asks whether something changed, and such a
/// request does not count against the hour's limit where nothing did. Without a cache a 304 would be read as null.
/// </summary>
internal sealed class AnswerCache : IResponseCache
{
    private readonly ConcurrentDictionary<string, CachedResponse.V1> _answers = new(StringComparer.Ordinal);

    public Task<CachedResponse.V1> GetAsync(IRequest request) => Task.FromResult(_answers.GetValueOrDefault(KeyOf(request))!);

    public Task SetAsync(IRequest request, CachedResponse.V1 cachedResponse)
    {
        if (cachedResponse.Headers.ContainsKey("ETag"))
        {
            _answers[KeyOf(request)] = cachedResponse;
        }

        return Task.CompletedTask;
    }

    // The same address has another answer in another form.
    private static string KeyOf(IRequest request) => $"{request.Headers.GetValueOrDefault("Accept")} {request.Endpoint}";
}
