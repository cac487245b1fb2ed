namespace Docs.Transport.Http.Handlers;

/// <summary>How long to wait where a server limits the rate of requests.</summary>
/// <param name="Find">Recognizes such an answer.</param>
/// <param name="Retries">How often a request is sent again.</param>
/// <param name="FirstWait">The wait where the server does not say how long; it doubles each time.</param>
/// <param name="LongestWait">No wait is longer: if a server asks for a longer one, its answer is final.</param>
internal sealed record RateLimitPolicy(FindRateLimit Find, int Retries, TimeSpan FirstWait, TimeSpan LongestWait)
{
    /// <summary>Who wants to know that a request waits; null for nobody.</summary>
    public IProgress<RateLimitWait>? Waits { get; init; }
}
