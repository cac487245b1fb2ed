namespace Docs.Transport.Git.Addresses;

/// <summary>The secrets that the user's environment has for repositories. It is not a record, so that nothing prints it.</summary>
public sealed class GitTokens
{
    private readonly GitToken? _own;
    private readonly GitToken? _gitHub;
    private readonly string _gitHubHost;

    private GitTokens(GitToken? own, GitToken? gitHub, string gitHubHost) => (_own, _gitHub, _gitHubHost) = (own, gitHub, gitHubHost);

    public static GitTokens None { get; } = new(own: null, gitHub: null, "github.com");

    /// <summary>
    /// <c>DOCS_GIT_TOKEN</c>, which is for whatever repository is published to, and <c>GITHUB_TOKEN</c>, which is for
    /// GitHub's host only: that of <c>GITHUB_SERVER_URL</c>.
    /// </summary>
    /// <param name="variable">From a variable's name to its value; null without one.</param>
    public static GitTokens Of(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new(
            GitToken.Of(variable("DOCS_GIT_TOKEN")),
            GitToken.Of(variable("GITHUB_TOKEN")),
            Uri.TryCreate(variable("GITHUB_SERVER_URL"), UriKind.Absolute, out var server) ? server.Authority : "github.com");
    }

    /// <summary>A text without the secrets.</summary>
    public string Scrub(string text)
    {
        text = _own?.Scrub(text) ?? text;
        return _gitHub?.Scrub(text) ?? text;
    }

    /// <summary>The token for a repository; null if there is none, or if the connection is not encrypted.</summary>
    public GitToken? Find(GitAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return GitToken.FindSettings(address) is null ? null
            : _own ?? (address.IsLoopback || string.Equals(address.Host, _gitHubHost, StringComparison.OrdinalIgnoreCase) ? _gitHub : null);
    }
}
