namespace Docs.Transport.Http.Handlers;

/// <summary>A request waits, because the server limits the rate of requests.</summary>
/// <param name="Host">The server, with its port where that is not the usual one.</param>
/// <param name="Length">How long the request waits.</param>
/// <param name="End">When it is sent again.</param>
internal sealed record RateLimitWait(string Host, TimeSpan Length, DateTimeOffset End)
{
    public override string ToString() =>
        FormattableString.Invariant($"waiting {Math.Ceiling(Length.TotalSeconds)} s until {End.UtcDateTime:HH:mm:ss} UTC (limit of {Host})");
}
