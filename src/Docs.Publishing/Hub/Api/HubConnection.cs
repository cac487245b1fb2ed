using System.Net;
using System.Net.Http.Headers;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.Hub.Api;

/// <summary>
/// Sends requests to Docker Hub: a few at a time, and again where that may help. No redirect is followed. Safe for several
/// threads.
/// </summary>
internal sealed class HubConnection : IDisposable
{
    // After so many requests in a row that nobody answered, the rest would wait in vain.
    private const int MostFailures = 3;

    // Bytes: a repository with all its texts has some 30,000, a picture less than a million.
    private const int AnswerLimit = 4 << 20;

    private readonly HubSettings _settings;
    private readonly RateLimitPolicy _limits;
    private readonly HttpMessageInvoker _chain;
    private int _failures;

    public HubConnection(HubSettings settings)
    {
        _settings = settings;
        _limits = new(RateLimits.WithUnixTime("X-Retry-After"), settings.Retries, settings.RetryDelay, settings.LongestWait);
        _chain = new(HttpChain.Create(
            HttpChain.CreateSender(settings.ConnectTimeout),
            new RetryHandler(new(settings.Retries, settings.RetryDelay, settings.LongestWait), settings.Clock),
            new RateLimitHandler(_limits, settings.Clock),
            new HubGateHandler(settings, _limits),
            new RequestIdHandler("X-Trace-Id", settings.Trace),
            new TimeoutHandler(settings.RequestTimeout, settings.Clock),
            new WholeBodyHandler(static _ => AnswerLimit)));
    }

    /// <summary>Sends a request, perhaps more than once.</summary>
    /// <returns>The last answer, which may be a refusal, but not 429 and not 5xx.</returns>
    /// <exception cref="HubException">There was none: <see cref="HubFailureKind.Unreachable"/> or <see cref="HubFailureKind.TooManyRequests"/>.</exception>
    public async Task<HubAnswer> SendAsync(HubRequest request, AuthenticationHeaderValue? authorization, CancellationToken ct)
    {
        if (Volatile.Read(ref _failures) >= MostFailures)
        {
            throw new HubException(HubFailureKind.Unreachable, $"cannot {request.Purpose}: Docker Hub did not answer {MostFailures} other requests, so this one was not sent");
        }

        try
        {
            using var message = request.CreateMessage(_settings.Api, authorization);
            using var response = await _chain.SendAsync(message, ct).ConfigureAwait(false);
            if (_limits.Find(response, _settings.Clock.GetUtcNow()) is { } limit)
            {
                throw new HubException(
                    HubFailureKind.TooManyRequests,
                    $"cannot {request.Purpose}: Docker Hub answers 429, too many requests{(limit.Wait is { } wait ? $"; the next one is allowed in {Math.Ceiling(wait.TotalSeconds)} s" : "")}");
            }

            if (response.StatusCode >= HttpStatusCode.InternalServerError)
            {
                throw Unreachable(request, $"Docker Hub answers {(int)response.StatusCode}{(message.RequestId is { } id ? $" to the request {id}" : "")}");
            }

            if (message.Refusal is { } refusal)
            {
                throw new HubException(HubFailureKind.Other, $"cannot {request.Purpose}: the answer was not read, because {refusal}");
            }

            Volatile.Write(ref _failures, 0);
            return new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false));
        }
        catch (HttpRequestException e)
        {
            // The library's own words are about an error, and those inside about its cause.
            throw Unreachable(request, e.InnerException?.Message ?? e.Message);
        }
        catch (TimeoutException e)
        {
            throw Unreachable(request, e.Message);
        }
    }

    public void Dispose() => _chain.Dispose();

    private HubException Unreachable(HubRequest request, string reason)
    {
        Interlocked.Increment(ref _failures);
        return new(HubFailureKind.Unreachable, $"cannot {request.Purpose}: {reason}");
    }
}
