using System.Globalization;
using System.Net;

namespace Docs.Transport.Http.Handlers;

/// <summary>Finds the rate limit that an answer reports; null for an answer that reports none. Each kind of server has its own way.</summary>
/// <param name="response">Its body is loaded.</param>
/// <param name="now">To compute the length of a wait until a time.</param>
internal delegate RateLimit? FindRateLimit(HttpResponseMessage response, DateTimeOffset now);

/// <summary>The usual ways to report a rate limit.</summary>
internal static class RateLimits
{
    /// <summary>Status 429, with the standard <c>Retry-After</c> or without.</summary>
    public static RateLimit? Standard(HttpResponseMessage response, DateTimeOffset now) =>
        response.StatusCode == HttpStatusCode.TooManyRequests ? new(RetryAfter(response, now)) : null;

    /// <summary>Status 429 with a header that has the end of the wait as Unix time, as Docker Hub's <c>X-Retry-After</c> has it.</summary>
    public static FindRateLimit WithUnixTime(string header) => (response, now) =>
        response.StatusCode != HttpStatusCode.TooManyRequests ? null : new(Until(response, header, now) ?? RetryAfter(response, now));

    /// <summary>How long it is until the Unix time in a header, at least zero; null without such a header.</summary>
    public static TimeSpan? Until(HttpResponseMessage response, string header, DateTimeOffset now) =>
        response.Headers.TryGetValues(header, out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < uint.MaxValue
            ? AtLeastZero(DateTimeOffset.FromUnixTimeSeconds(seconds) - now)
            : null;

    /// <summary>The standard <c>Retry-After</c>, in seconds or as a date; at least zero; null without it.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => AtLeastZero(date - now),
        _ => null,
    };

    private static TimeSpan AtLeastZero(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
