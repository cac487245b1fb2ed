using System.Net;
using System.Text.Json;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.GitHub.Http;

/// <summary>Recognizes GitHub's answers that a limit of requests is reached.</summary>
internal static class GitHubLimits
{
    /// <summary>Writes without a pause, and the pause between further ones: GitHub's limit is 80 a minute.</summary>
    public static readonly PacePolicy Pace = new(Free: 80, TimeSpan.FromSeconds(1));

    private const string Remaining = "X-RateLimit-Remaining";
    private const string Reset = "X-RateLimit-Reset";

    /// <summary>The limit that an answer reports, with the wait that GitHub asks for; null for another answer.</summary>
    public static RateLimit? Find(HttpResponseMessage response, DateTimeOffset now)
    {
        var isUsedUp = response.Headers.TryGetValues(Remaining, out var values) && values.First() == "0";
        var retryAfter = RateLimits.RetryAfter(response, now);
        var kind = response.StatusCode switch
        {
            HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => FindKind(response.StatusCode, MessageOf(response), retryAfter is not null, isUsedUp),
            HttpStatusCode.OK when response.RequestMessage?.RequestUri?.AbsolutePath.EndsWith("/graphql", StringComparison.Ordinal) == true => FindInGraphQl(response),
            _ => null,
        };
        return kind is null ? null : new(retryAfter ?? (isUsedUp ? RateLimits.Until(response, Reset, now) : null));
    }

    /// <summary>Which limit an answer reports; null for another answer.</summary>
    /// <param name="message">GitHub's words; null without.</param>
    /// <param name="isUsedUp">Whether no requests of the hour remain.</param>
    public static GitHubLimit? FindKind(HttpStatusCode status, string? message, bool hasRetryAfter, bool isUsedUp) => (int)status switch
    {
        403 or 429 when message?.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase) == true => GitHubLimit.Secondary,
        403 or 429 when isUsedUp => GitHubLimit.Primary,
        403 when hasRetryAfter => GitHubLimit.Secondary,
        429 => GitHubLimit.Secondary,
        _ => null,
    };

    private static string? MessageOf(HttpResponseMessage response) =>
        Read(BodyOf(response), static json => json.TryGetProperty("message", out var message) ? message.ToString() : null);

    // GraphQL reports limits with status 200. Most of its answers have files and no errors, and need not be parsed for that.
    private static GitHubLimit? FindInGraphQl(HttpResponseMessage response) =>
        BodyOf(response) is var body && body.AsSpan().IndexOf("\"errors\""u8) < 0 ? null : Read(body, static json => GraphQlError.Find(json)?.Limit);

    private static byte[] BodyOf(HttpResponseMessage response)
    {
        // ReadAsStream would leave a stream behind that is at its end.
        using var body = new MemoryStream();
        response.Content.CopyTo(body, context: null, CancellationToken.None);
        return body.ToArray();
    }

    private static T? Read<T>(byte[] body, Func<JsonElement, T?> read)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's page, or JSON that is no object.
            return default;
        }
    }
}
