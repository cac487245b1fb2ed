using Docs.Transport.Http;

namespace Docs.Publishing.GitHub;

/// <summary>What a <see cref="GitHubSession"/> needs to know.</summary>
internal sealed record GitHubSettings
{
    /// <summary>Where the REST API is; every path of the API is below. GitHub Enterprise Server has it at <c>/api/v3/</c>.</summary>
    public Uri Api { get; init; } = new("https://api.github.com/");

    /// <summary>A personal token, an installation token, or the JWT of a GitHub App; for the API's host only. Null without one.</summary>
    public WebToken? Token { get; init; }

    /// <summary>The program's name, as the server's log has it; Octokit adds the system and its own version.</summary>
    public string Program { get; init; } = "docs";

    /// <summary>The program's version, as the server's log has it.</summary>
    public string Version { get; init; } = "0.1";

    /// <summary>The time limit for one request, including the whole body of the answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
