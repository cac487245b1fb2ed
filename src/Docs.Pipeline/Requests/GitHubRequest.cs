namespace Docs.Pipeline.Requests;

/// <summary>How a user wants GitHub's API to be reached.</summary>
/// <param name="ApiUrl">Where it is, as written; null for that of github.com.</param>
/// <param name="AppId">The id of the GitHub App that publishes; null for the owner of the token.</param>
/// <param name="AppKey">A file with the App's private key, as written; null without an App.</param>
public sealed record GitHubRequest(string? ApiUrl, string? AppId, string? AppKey)
{
    /// <summary>Whether changes are proposed by pull requests, and not published.</summary>
    public bool OpensPullRequests { get; init; }

    /// <summary>Whether the branch of a pull request may lose other people's commits.</summary>
    public bool ReplacesOthers { get; init; }
}
