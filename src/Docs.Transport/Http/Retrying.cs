using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Retry;

namespace Docs.Transport.Http;

/// <summary>When a request is sent again, and how long it waits before.</summary>
internal static class Retrying
{
    public static RetryStrategyOptions<WebAnswer> As(HttpPolicy policy) => new()
    {
        MaxRetryAttempts = policy.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = policy.RetryDelay,
        MaxDelay = policy.LongestWait,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Exception: TimeoutException } => true,
            { Exception: HttpRequestException e } => MayPass(e),
            { Result: { } answer } => MayPass(answer) && !(answer.Wait > policy.LongestWait),
            _ => false,
        }),
        DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.Wait),
    };

    private static bool MayPass(WebAnswer answer) =>
        answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)answer.Status >= 500;

    // A host that does not exist, that refuses, or whom nobody vouches for, does so again. All else is a broken line.
    private static bool MayPass(HttpRequestException e) =>
        e.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        && e.InnerException is not (PrivateAddressException or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound });
}
