using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Docs.Publishing.GitHub.Http;

namespace Docs.Publishing.GitHub.Failures;

/// <summary>Why a call failed.</summary>
/// <param name="Message">The server's words, or ours without an answer; one line, without the token.</param>
internal sealed record GitHubFailure(GitHubFailureKind Kind, string Message)
{
    /// <summary>The header by which GitHub identifies each request.</summary>
    public const string RequestIdHeader = "X-GitHub-Request-Id";

    /// <summary>The status of the answer; null without one.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What GitHub lists in <c>errors</c>, one line each, as in <c>Reference.ref: already_exists</c>; often empty.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>How long the server wants us to wait, by its <c>Retry-After</c>; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When the hour's requests are available again, by <c>X-RateLimit-Reset</c>; null unless they are used up.</summary>
    public DateTimeOffset? LimitReset { get; init; }

    /// <summary>The id by which GitHub's operators find the request; null without an answer.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// Whether the request writes, is not repeatable, and may have been carried out although it failed: the answer is
    /// missing, or reports an error of the server. Whoever sent it reads what is there now before it goes on.
    /// </summary>
    public bool IsUncertain { get; init; }

    /// <summary>
    /// Reads an answer that reports a failure. The status, the headers and the words decide, not Octokit's exception
    /// types: those have no retry time for the secondary limit, and none at all for 429.
    /// </summary>
    /// <param name="body">Null without one.</param>
    /// <param name="notFound">What to say of 404: the server does not say what was not found.</param>
    public static GitHubFailure Of(HttpStatusCode status, string? body, IReadOnlyDictionary<string, string> headers, string notFound)
    {
        var (words, details) = Read(body);
        if (words is null && !details.IsEmpty)
        {
            // An answer of GraphQL has errors only.
            (words, details) = (details[0], details.RemoveAt(0));
        }

        var message = OneLine(status == HttpStatusCode.NotFound ? notFound : words ?? "an answer without a message");
        return new GitHubFailure(KindOf(status, message, RetryAfterOf(Find(headers, "Retry-After")) is not null, IsUsedUp(headers)), message) { Status = status, Details = details }.WithLimits(headers);
    }

    /// <summary>The same with what the headers of the answer say about limits.</summary>
    public GitHubFailure WithLimits(IReadOnlyDictionary<string, string> headers) => this with
    {
        RetryAfter = RetryAfterOf(Find(headers, "Retry-After")),
        LimitReset = IsUsedUp(headers) ? TimeOf(Find(headers, "X-RateLimit-Reset")) : null,
    };

    /// <summary>A text of a server as a part of a message.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static GitHubFailureKind KindOf(HttpStatusCode status, string message, bool hasRetryAfter, bool isUsedUp) =>
        GitHubLimits.FindKind(status, message, hasRetryAfter, isUsedUp) switch
        {
            GitHubLimit.Primary => GitHubFailureKind.PrimaryLimit,
            GitHubLimit.Secondary => GitHubFailureKind.SecondaryLimit,
            _ => (int)status switch
            {
                401 => GitHubFailureKind.Unauthorized,
                403 => GitHubFailureKind.Forbidden,
                404 => GitHubFailureKind.NotFound,
                409 => GitHubFailureKind.Conflict,
                422 => GitHubFailureKind.Invalid,
                >= 500 => GitHubFailureKind.ServerError,
                _ => GitHubFailureKind.Other,
            },
        };

    /// <summary>The message and the errors of an answer. Not by Octokit, which fails on errors that are sentences.</summary>
    private static (string? Message, ImmutableArray<string> Details) Read(string? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? "");
            var errors = json.RootElement.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array ? list : default;
            return (Text(json.RootElement, "message"), errors.ValueKind == JsonValueKind.Array ? [.. errors.EnumerateArray().Select(DetailOf)] : []);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's page, or JSON that is no object.
            return (null, []);
        }
    }

    // Some errors are a field and a code, some a sentence, some both.
    private static string DetailOf(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
        {
            return OneLine(error.ToString());
        }

        var place = string.Join('.', new[] { Text(error, "resource"), Text(error, "field") }.Where(p => !string.IsNullOrEmpty(p)));
        var words = string.Join(' ', new[] { Text(error, "code"), Text(error, "message") }.Where(p => !string.IsNullOrEmpty(p)));
        return OneLine(place.Length > 0 && words.Length > 0 ? $"{place}: {words}" : place + words);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Whole seconds: GitHub documents no other form.
    private static TimeSpan? RetryAfterOf(string? header) =>
        int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static bool IsUsedUp(IReadOnlyDictionary<string, string> headers) => Find(headers, "X-RateLimit-Remaining") == "0";

    private static string? Find(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static DateTimeOffset? TimeOf(string? header) =>
        long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < uint.MaxValue ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
