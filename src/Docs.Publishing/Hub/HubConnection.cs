using System.Net;
using System.Net.Http.Headers;

namespace Docs.Publishing.Hub;

/// <summary>
/// Sends requests to Docker Hub: a few at a time, and again where that may help. No redirect is followed. Safe for several
/// threads.
/// </summary>
internal sealed class HubConnection : IDisposable
{
    // After so many requests in a row that nobody answered, the rest would wait in vain.
    private const int MostFailures = 3;

    private readonly HubSettings _settings;
    private readonly HttpClient _client;
    private readonly HubGate _gate;
    private int _failures;

    /// <param name="handler">Sends the requests; it is disposed of.</param>
    public HubConnection(HubSettings settings, HttpMessageHandler handler)
    {
        _settings = settings;
        _gate = new(settings);
        _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("docs/0.1 (+https://github.com/docker-library/docs)");
    }

    /// <summary>What sends requests where nothing else is given.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        UseCookies = false,
    };

    /// <summary>Sends a request, perhaps more than once.</summary>
    /// <returns>The last answer, which may be a refusal, but not 429 and not 5xx.</returns>
    /// <exception cref="HubException">There was none: <see cref="HubFailureKind.Unreachable"/> or <see cref="HubFailureKind.TooManyRequests"/>.</exception>
    public async Task<HubAnswer> SendAsync(HubRequest request, AuthenticationHeaderValue? authorization, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (Volatile.Read(ref _failures) >= MostFailures)
            {
                throw new HubException(HubFailureKind.Unreachable, $"cannot {request.Purpose}: Docker Hub did not answer {MostFailures} other requests, so this one was not sent");
            }

            var (answer, reason) = await SendOnceAsync(request, authorization, attempt, ct).ConfigureAwait(false);
            if (answer is not null && reason is null)
            {
                Volatile.Write(ref _failures, 0);
                return answer;
            }

            var isLimit = answer?.Status == HttpStatusCode.TooManyRequests;
            if (attempt == _settings.Retries || answer?.Wait > _settings.LongestWait)
            {
                if (!isLimit)
                {
                    Interlocked.Increment(ref _failures);
                }

                throw new HubException(isLimit ? HubFailureKind.TooManyRequests : HubFailureKind.Unreachable, $"cannot {request.Purpose}: {reason}");
            }

            // Whoever may not send yet waits at the gate.
            if (!isLimit)
            {
                await Task.Delay(WaitBefore(attempt), _settings.Clock, ct).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _gate.Dispose();
    }

    /// <returns>The answer, and why it does not count; or no answer, and why.</returns>
    private async Task<(HubAnswer? Answer, string? Reason)> SendOnceAsync(HubRequest request, AuthenticationHeaderValue? authorization, int attempt, CancellationToken ct)
    {
        var entered = await _gate.EnterAsync(ct).ConfigureAwait(false);
        try
        {
            _settings.Trace($"{request.Method} {new Uri(_settings.Api, request.Path)}");
            using var time = new CancellationTokenSource(_settings.RequestTimeout, _settings.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, time.Token);
            using var message = request.CreateMessage(_settings.Api, authorization);
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var answer = await HubAnswer.ReadAsync(response, _settings.Clock, either.Token).ConfigureAwait(false);
            if (answer.Status == HttpStatusCode.TooManyRequests)
            {
                var wait = answer.Wait ?? WaitBefore(attempt);
                if (wait <= _settings.LongestWait)
                {
                    _gate.Reduce(entered, wait);
                }

                return (answer, $"Docker Hub answers 429, too many requests{(answer.Wait is { } asked ? $"; the next one is allowed in {Math.Ceiling(asked.TotalSeconds)} s" : "")}");
            }

            return (answer, (int)answer.Status >= 500 ? $"Docker Hub answers {(int)answer.Status}" : null);
        }
        catch (HttpRequestException e)
        {
            // The library's own words are about an error, and those inside about its cause.
            return (null, e.InnerException?.Message ?? e.Message);
        }
        catch (IOException e)
        {
            return (null, $"the answer broke off: {e.Message}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, $"no answer within {_settings.RequestTimeout.TotalSeconds} s");
        }
        finally
        {
            _gate.Leave();
        }
    }

    private TimeSpan WaitBefore(int attempt) => _settings.RetryDelay * Math.Pow(2, attempt);
}
