using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Retry;

namespace Docs.Transport.Http;

/// <summary>Asks the web: a few requests at a time, with time-outs, and again where that may help. Safe for several threads.</summary>
public sealed class WebSession : IDisposable
{
    private readonly HttpClient _client;
    private readonly ResiliencePipeline<HttpResponseMessage> _retry;
    private readonly SemaphoreSlim _requests;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly WebManners _manners;

    public WebSession(WebManners manners)
    {
        ArgumentNullException.ThrowIfNull(manners);
        _manners = manners;
        _requests = new(manners.Requests);
        _client = new(new SocketsHttpHandler
        {
            ConnectTimeout = manners.ConnectTimeout,
            ConnectCallback = manners.AllowsPrivateAddresses ? null : PublicAddress.ConnectAsync,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("docs/0.1 (+https://github.com/docker-library/docs)");
        _retry = new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(RetryOf(manners)).Build();
    }

    /// <summary>Sends a request; it may be sent more than once.</summary>
    /// <param name="create">Makes the request, anew for each time that it is sent.</param>
    /// <returns>The last answer, its body not read yet.</returns>
    /// <exception cref="HttpRequestException">There was no answer, or the address is private.</exception>
    /// <exception cref="TimeoutException">There was none in time.</exception>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> create, CancellationToken ct) =>
        await _retry.ExecuteAsync(async token => await SendOnceAsync(create, token).ConfigureAwait(false), ct).ConfigureAwait(false);

    public void Dispose()
    {
        _client.Dispose();
        _requests.Dispose();
        foreach (var host in _hosts.Values)
        {
            host.Dispose();
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> create, CancellationToken ct)
    {
        using var request = create();
        var host = _hosts.GetOrAdd(request.RequestUri!.Authority, _ => new(_manners.RequestsPerHost));
        await host.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            await _requests.WaitAsync(ct).ConfigureAwait(false);
            try
            {
                using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
                time.CancelAfter(_manners.RequestTimeout);
                return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                throw new TimeoutException($"no answer within {_manners.RequestTimeout.TotalSeconds} s");
            }
            finally
            {
                _requests.Release();
            }
        }
        finally
        {
            host.Release();
        }
    }

    private static RetryStrategyOptions<HttpResponseMessage> RetryOf(WebManners manners) => new()
    {
        MaxRetryAttempts = manners.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = manners.RetryDelay,
        MaxDelay = manners.LongestWait,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Exception: TimeoutException } => true,
            { Exception: HttpRequestException e } => MayPass(e),
            { Result: { } answer } => MayPass(answer) && WaitOf(answer) is var wait && !(wait > manners.LongestWait),
            _ => false,
        }),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer ? WaitOf(answer) : null),
        OnRetry = static arguments =>
        {
            arguments.Outcome.Result?.Dispose();
            return ValueTask.CompletedTask;
        },
    };

    private static bool MayPass(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)answer.StatusCode >= 500;

    // A host that does not exist, that refuses, or whom nobody vouches for, does so again. All else is a broken line.
    private static bool MayPass(HttpRequestException e) =>
        e.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        && e.InnerException is not (PrivateAddressException or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound });

    private static TimeSpan? WaitOf(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
