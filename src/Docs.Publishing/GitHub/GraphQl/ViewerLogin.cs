using Docs.Publishing.GitHub.Failures;

namespace Docs.Publishing.GitHub.GraphQl;

/// <summary>The login name of a token's user (GraphQL's <c>viewer</c>).</summary>
internal static class ViewerLogin
{
    /// <summary>The body of the request.</summary>
    public const string Query = """{"query":"query { viewer { login } }"}""";

    /// <summary>The name in an answer.</summary>
    /// <exception cref="GitHubException">There is none.</exception>
    public static string Read(string answer) =>
        GraphQlAnswer.Read(answer, static data => data.GetProperty("viewer").GetProperty("login").GetString() ?? throw new KeyNotFoundException());
}
