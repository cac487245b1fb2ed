using System.Text.Json;

namespace Docs.Publishing.GitHub;

/// <summary>The login name of a token's user (GraphQL's <c>viewer</c>).</summary>
internal static class ViewerLogin
{
    /// <summary>The body of the request.</summary>
    public const string Query = """{"query":"query { viewer { login } }"}""";

    /// <summary>The name in an answer. GraphQL reports errors with status 200.</summary>
    /// <exception cref="GitHubException">There is none.</exception>
    public static string Read(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.GetProperty("data").GetProperty("viewer").GetProperty("login").GetString()
                ?? throw new KeyNotFoundException();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new GitHubException(new(GitHubFailureKind.Other, "the answer does not name the token's user, expected 'viewer.login'"));
        }
    }
}
