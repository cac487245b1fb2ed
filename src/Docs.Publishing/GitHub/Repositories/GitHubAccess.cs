using Docs.Publishing.GitHub.Http;
using Docs.Transport.Http;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>How GitHub's API is reached, and as whom.</summary>
/// <param name="Api">Where it is.</param>
/// <param name="Token">The user's; it is sent to the API's host only. Null without one, and for an App.</param>
public sealed record GitHubAccess(GitHubApi Api, WebToken? Token)
{
    /// <summary>The App that publishes, in place of the owner of a token; null without one.</summary>
    public GitHubApp? App { get; init; }

    /// <summary>How long an answer may take, how often requests are repeated, and how long they wait.</summary>
    public HttpPolicy Policy { get; init; } = new();

    /// <summary>Measures time-outs and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called with each request and its outcome, a line each; from several threads.</summary>
    public Action<string> Trace { get; init; } = static _ => { };

    /// <summary>Called when a request waits for a limit of GitHub, with one line for a person; from several threads.</summary>
    public Action<string> Waits { get; init; } = static _ => { };

    /// <summary>What a session needs to know. An App's token is another one than <see cref="Token"/>.</summary>
    internal GitHubSettings ToSettings()
    {
        var settings = new GitHubSettings
        {
            Api = Api.Address,
            Token = Token,
            Clock = Clock,
            Trace = Trace,
            ConnectTimeout = Policy.ConnectTimeout,
            Redirects = Policy.Redirects,
            Retry = new(Policy.Retries, Policy.RetryDelay, Policy.LongestWait),
        };
        return settings with { RateLimit = settings.RateLimit with { Waits = new WaitReport(Waits) } };
    }

    private sealed class WaitReport(Action<string> report) : IProgress<RateLimitWait>
    {
        public void Report(RateLimitWait value) => report(value.ToString());
    }
}
