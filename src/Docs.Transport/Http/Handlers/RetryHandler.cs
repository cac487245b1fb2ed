using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Retry;

namespace Docs.Transport.Http.Handlers;

/// <summary>
/// Sends a request again after a fault that may pass: an error of the server, a broken connection, a time-out. This
/// applies to repeatable requests only (<see cref="RequestOptions"/>). Any other request may have been carried out
/// although its answer was lost; its sender has to read the state of the server and to decide.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RetryHandler(RetryPolicy policy, TimeProvider clock) =>
        _pipeline = policy.Retries == 0 ? ResiliencePipeline<HttpResponseMessage>.Empty : new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = policy.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = policy.Delay,
                MaxDelay = policy.LongestWait,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
                {
                    { Exception: TimeoutException } => true,
                    { Exception: HttpRequestException e } => MayPass(e),
                    { Result: { } response } => MayPass(response.StatusCode) && !(RateLimits.RetryAfter(response, clock.GetUtcNow()) > policy.LongestWait),
                    _ => false,
                }),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? RateLimits.RetryAfter(response, clock.GetUtcNow()) : null),
                OnRetry = static arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => request.IsRepeatable
        ? _pipeline.ExecuteAsync(async token => await base.SendAsync(request, token).ConfigureAwait(false), cancellationToken).AsTask()
        : base.SendAsync(request, cancellationToken);

    private static bool MayPass(HttpStatusCode status) => status == HttpStatusCode.RequestTimeout || (int)status >= 500;

    // A host that does not exist, that refuses connections or has no valid certificate does so again. All else is a broken connection.
    private static bool MayPass(HttpRequestException e) =>
        e.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        && e.InnerException is not (PrivateAddressException or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound });
}
