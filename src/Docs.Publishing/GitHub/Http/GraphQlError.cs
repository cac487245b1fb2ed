using System.Text.Json;

namespace Docs.Publishing.GitHub.Http;

/// <summary>The first error of an answer of GraphQL. The status of such an answer is usually 200.</summary>
/// <param name="Type">GitHub's name of the kind, as in <c>NOT_FOUND</c>; null where GitHub names none.</param>
/// <param name="Code">Why GitHub did not understand the request, as in <c>undefinedField</c>; null otherwise.</param>
/// <param name="Message">GitHub's words.</param>
internal sealed record GraphQlError(string? Type, string? Code, string Message)
{
    /// <summary>Which limit the error reports; null for another error.</summary>
    public GitHubLimit? Limit =>
        Message.Contains("secondary rate limit", StringComparison.OrdinalIgnoreCase) ? GitHubLimit.Secondary
        : Type == "RATE_LIMITED" ? GitHubLimit.Primary
        : null;

    /// <summary>The first error of an answer; null without one.</summary>
    /// <exception cref="InvalidOperationException">The answer is no object.</exception>
    public static GraphQlError? Find(JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
        {
            return null;
        }

        var first = errors[0];
        return first.ValueKind != JsonValueKind.Object ? new(null, null, first.ToString())
            : new(Text(first, "type"), first.TryGetProperty("extensions", out var more) && more.ValueKind == JsonValueKind.Object ? Text(more, "code") : null, Text(first, "message") ?? "an error without a message");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
