namespace Docs.Transport.Http.Handlers;

/// <summary>When a request is sent again after a fault.</summary>
/// <param name="Retries">How often; zero for never.</param>
/// <param name="Delay">The median wait before the first retry; it doubles, with jitter. A server's <c>Retry-After</c> has priority.</param>
/// <param name="LongestWait">No wait is longer: if a server asks for a longer one, its answer is final.</param>
internal sealed record RetryPolicy(int Retries, TimeSpan Delay, TimeSpan LongestWait);
