using System.Text.Json;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>Reads answers of GraphQL.</summary>
internal static class GraphQlAnswer
{
    /// <summary>Reads the data of an answer. Data beside an error is not complete, and is not read.</summary>
    /// <param name="read">Is given what is called <c>data</c>.</param>
    /// <exception cref="GitHubException">The answer reports an error, or the data is not as expected.</exception>
    public static T Read<T>(string answer, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return GraphQlError.Find(json.RootElement) is { } error
                ? throw new GitHubException(new(KindOf(error), GitHubFailure.OneLine(error.Message)))
                : read(json.RootElement.GetProperty("data"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new GitHubException(new(GitHubFailureKind.Other, "the answer has neither errors nor the data that was asked for"));
        }
    }

    private static GitHubFailureKind KindOf(GraphQlError error) => error switch
    {
        { Limit: GitHubLimit.Secondary } => GitHubFailureKind.SecondaryLimit,
        { Limit: GitHubLimit.Primary } => GitHubFailureKind.PrimaryLimit,
        { Code: "undefinedField" or "undefinedType" or "argumentNotAccepted" } => GitHubFailureKind.Unsupported,
        { Type: "NOT_FOUND" } => GitHubFailureKind.NotFound,
        { Type: "FORBIDDEN" or "INSUFFICIENT_SCOPES" } => GitHubFailureKind.Forbidden,

        // What a query gets that took longer than GitHub's ten seconds; usually the status is 502 then.
        { Type: null, Code: null } when error.Message.Contains("Something went wrong", StringComparison.OrdinalIgnoreCase) => GitHubFailureKind.ServerError,
        _ => GitHubFailureKind.Invalid,
    };
}
