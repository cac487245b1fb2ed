using Docs.Model.Findings;
using Docs.Pipeline.Requests;
using Docs.Publishing.GitHub.Http;
using Docs.Publishing.GitHub.Repositories;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Publishing;

/// <summary>How a request reaches GitHub's API.</summary>
internal static class GitHubConnection
{
    /// <summary>The API at an address.</summary>
    /// <param name="url">As the user wrote it; null for that of github.com.</param>
    /// <exception cref="UsageException">It is no address of an API, or others could listen there.</exception>
    public static GitHubApi ParseApi(string? url) =>
        url is null ? GitHubApi.Public
        : GitHubApi.TryParse(url, out var api, out var refusal) ? api
        : throw new UsageException([Catalogue.RemoteIsWrong("--api-url", url, refusal)]);

    /// <summary>Access as the user of the surroundings' token, by their clock and their policy.</summary>
    /// <param name="writes">Whether something is written, which takes a token.</param>
    /// <param name="alternative">See <see cref="Catalogue.GitHubTokenIsMissing"/>.</param>
    /// <exception cref="UsageException">There is no token, and something is written.</exception>
    public static GitHubAccess Create(GitHubApi api, Surroundings surroundings, bool writes, string alternative = "") => surroundings.GitHubToken is null && writes
        ? throw new UsageException([Catalogue.GitHubTokenIsMissing(alternative)])
        : Create(api, surroundings);

    /// <summary>The same for what needs no token, or has another one.</summary>
    public static GitHubAccess Create(GitHubApi api, Surroundings surroundings) => new(api, surroundings.GitHubToken?.For(api.Address.Authority))
    {
        Policy = surroundings.Web,
        Clock = surroundings.Clock,
        Trace = surroundings.Trace,
        Waits = surroundings.Notice,
    };
}
