using System.Globalization;
using System.Net;

namespace Docs.Publishing.Hub;

/// <summary>What Docker Hub answered.</summary>
/// <param name="Body">The whole body; empty without one.</param>
/// <param name="Wait">How long the server wants us to wait; null where it does not say.</param>
internal sealed record HubAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, TimeSpan? Wait)
{
    // Bytes: a repository with all its texts has some 30,000, a picture less than a million.
    private const int BodyLimit = 4 << 20;

    // A number that is larger cannot be seconds to wait: it is a time.
    private const long FirstUnixTime = 1_000_000_000;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Reads the answer.</summary>
    /// <exception cref="HttpRequestException">The body ended early, or is too long.</exception>
    public static async Task<HubAnswer> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken ct)
    {
        await response.Content.LoadIntoBufferAsync(BodyLimit, ct).ConfigureAwait(false);
        return new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false), WaitOf(response, clock));
    }

    /// <summary>Docker Hub names a Unix time, which no library reads; <c>Retry-After</c> counts where that is missing.</summary>
    private static TimeSpan? WaitOf(HttpResponseMessage response, TimeProvider clock)
    {
        if (response.Headers.TryGetValues("X-Retry-After", out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < uint.MaxValue)
        {
            return number < FirstUnixTime ? TimeSpan.FromSeconds(number) : Until(DateTimeOffset.FromUnixTimeSeconds(number));
        }

        return response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => Until(date),
            _ => null,
        };

        TimeSpan Until(DateTimeOffset time) => time - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
