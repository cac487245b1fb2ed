using Docs.Transport.Http;
using Octokit;
using Octokit.Internal;

namespace Docs.Publishing.GitHub;

/// <summary>
/// GitHub's API, as far as a publisher needs it: one method for each call, over Octokit. Every method throws
/// <see cref="GitHubException"/> when the call fails. Nothing is retried here, because that depends on the call.
/// Safe for several threads; GitHub wants writes one after the other.
/// </summary>
internal sealed class GitHubSession : IDisposable
{
    /// <summary>For lists: the most that GitHub has on a page, and all pages.</summary>
    internal static readonly ApiOptions AllPages = new() { PageSize = 100 };

    private readonly GitHubSettings _settings;
    private readonly ApiHandler _handler;
    private readonly HttpClientAdapter _http;
    private readonly ApiConnection _api;

    private GitHubSession(GitHubSettings settings)
    {
        OctokitModels.Keep();
        _settings = settings;
        _handler = new(settings.Api, settings.Token);
        _http = new(() => _handler);

        // Not GitHubClient: that adds /api/v3/ to other hosts, and brings in clients for all of GitHub.
        var connection = new Connection(
            new ProductHeaderValue(settings.Program, settings.Version), settings.Api, new InMemoryCredentialStore(Credentials.Anonymous), _http, new SimpleJsonSerializer())
        {
            ResponseCache = new AnswerCache(),
        };
        connection.SetRequestTimeout(settings.RequestTimeout);
        _api = new(connection);
        References = new(this);
        Objects = new(this);
        PullRequests = new(this);
        Checks = new(this);
    }

    /// <summary>Branches and tags.</summary>
    public References References { get; }

    /// <summary>Commits, trees and blobs.</summary>
    public GitObjects Objects { get; }

    /// <summary>Pull requests with their labels, reviewers and comments.</summary>
    public PullRequests PullRequests { get; }

    /// <summary>What is reported about commits.</summary>
    public CommitChecks Checks { get; }

    /// <summary>Where GraphQL is: GitHub Enterprise Server has it beside the REST API.</summary>
    internal Uri GraphQl => new(_settings.Api, _settings.Api.AbsolutePath.EndsWith("/v3/", StringComparison.Ordinal) ? "../graphql" : "graphql");

    /// <summary>Makes a session; no request is sent yet.</summary>
    /// <exception cref="ArgumentException">The address does not end with a slash, or others could listen.</exception>
    public static GitHubSession Open(GitHubSettings settings)
    {
        var api = settings.Api;
        if (!api.IsAbsoluteUri || !(api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback)))
        {
            throw new ArgumentException("expected an address with https, or with http on this machine", nameof(settings));
        }

        return api is { UserInfo: "", Query: "", Fragment: "" } && api.AbsolutePath.EndsWith('/')
            ? new(settings)
            : throw new ArgumentException("expected an address that ends with a slash, as in https://api.github.com/", nameof(settings));
    }

    /// <summary>How many requests are left, of each kind. Asking is free.</summary>
    public Task<MiscellaneousRateLimit> LoadLimitsAsync(CancellationToken ct) =>
        CallAsync(api => new RateLimitClient(api).GetRateLimits(), ct);

    /// <summary>
    /// The login name of the token's user, as in <c>octocat</c> or <c>github-actions[bot]</c>. By GraphQL: the REST API
    /// does not tell the token of a GitHub App.
    /// </summary>
    public Task<string> LoadLoginAsync(CancellationToken ct) => CallAsync(
        async api =>
        {
            var answer = await api.Connection.Post<object>(GraphQl, ViewerLogin.Query, AcceptHeaders.StableVersionJson, "application/json", cancellationToken: ct).ConfigureAwait(false);
            return ViewerLogin.Read(answer.HttpResponse.Body as string ?? "");
        },
        ct);

    /// <summary>A token of an installation of a GitHub App, for one hour. The session's own token must be the App's JWT.</summary>
    public async Task<InstallationToken> CreateInstallationTokenAsync(long installation, CancellationToken ct)
    {
        var answer = await CallAsync(api => new GitHubAppsClient(api).CreateInstallationToken(installation), ct).ConfigureAwait(false);
        return WebToken.Of(_settings.Api.Authority, answer.Token) is { } token
            ? new(token, answer.ExpiresAt)
            : throw new GitHubException(new(GitHubFailureKind.Other, "the answer has no token, expected printable ASCII"));
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    /// <summary>Calls Octokit, and converts its exceptions to <see cref="GitHubException"/>.</summary>
    internal async Task<T> CallAsync<T>(Func<IApiConnection, Task<T>> call, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _handler.CancelBy(ct);
        try
        {
            return await call(_api).ConfigureAwait(false);
        }
        catch (ApiException e)
        {
            throw Without(GitHubFailure.Of(e));
        }
        catch (GitHubException e)
        {
            throw Without(e.Failure);
        }
        catch (HttpRequestException e)
        {
            throw Without(new(GitHubFailureKind.Unreachable, GitHubFailure.OneLine(e.Message)));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Without(new(GitHubFailureKind.TimedOut, $"no answer within {_settings.RequestTimeout.TotalSeconds} s"));
        }
    }

    // A server may send back what it was sent.
    private GitHubException Without(GitHubFailure failure) => new(_settings.Token is not { } token ? failure : failure with
    {
        Message = token.Scrub(failure.Message),
        Details = [.. failure.Details.Select(token.Scrub)],
    });
}
