using Docs.Publishing.GitHub.Http;
using Docs.Transport.Http;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.GitHub;

/// <summary>What a <see cref="GitHubSession"/> needs to know.</summary>
internal sealed record GitHubSettings
{
    /// <summary>Where the REST API is; every path of the API is below. GitHub Enterprise Server has it at <c>/api/v3/</c>.</summary>
    public Uri Api { get; init; } = new("https://api.github.com/");

    /// <summary>A personal token, an installation token, or the JWT of a GitHub App; for the API's host only. Null without one.</summary>
    public WebToken? Token { get; init; }

    /// <summary>Loads a token that is valid now, in place of <see cref="Token"/>; called for each request. Null without.</summary>
    public Func<CancellationToken, ValueTask<WebToken>>? LoadToken { get; init; }

    /// <summary>The program's name, as the server's log has it; Octokit adds the system and its own version.</summary>
    public string Program { get; init; } = "docs";

    /// <summary>The program's version, as the server's log has it.</summary>
    public string Version { get; init; } = "0.1";

    /// <summary>The time limit for one request, including the whole body of the answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time limit for opening a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many redirects are followed, one after the other; all within the API's host.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>When a repeatable request is sent again after a fault.</summary>
    public RetryPolicy Retry { get; init; } = new(Retries: 2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <summary>How long requests wait for a limit: GitHub's primary limit is one of an hour.</summary>
    public RateLimitPolicy RateLimit { get; init; } = new(GitHubLimits.Find, Retries: 5, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(65));

    /// <summary>Measures time-outs and waits, but for that of connecting.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with each request and its outcome, a line each; from several threads.</summary>
    public Action<string> Trace { get; init; } = static _ => { };
}
