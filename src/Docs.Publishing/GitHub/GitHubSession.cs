using System.Collections.Immutable;
using System.Net.Http.Headers;
using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.GraphQl;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Http;
using Docs.Transport.Http.Handlers;
using Octokit;
using Octokit.Internal;
using ProductHeaderValue = Octokit.ProductHeaderValue;

namespace Docs.Publishing.GitHub;

/// <summary>
/// GitHub's API, as far as a publisher needs it: one method for each call, over Octokit. Every method throws
/// <see cref="GitHubException"/> when the call fails. Octokit never has the token, and the chain of handlers under it
/// retries what is repeatable. A write that is not may have been carried out when it fails
/// (<see cref="GitHubFailure.IsUncertain"/>). Safe for several threads; writes are sent one after the other.
/// </summary>
internal sealed class GitHubSession : IDisposable
{
    /// <summary>For lists: the most that GitHub has on a page, and all pages.</summary>
    internal static readonly ApiOptions AllPages = new() { PageSize = 100 };

    // Bytes: GitHub cuts a recursive tree at 7 MB, and an answer with a blob of 100 MB is of no use here.
    private const int AnswerLimit = 32 << 20;

    private readonly GitHubSettings _settings;
    private readonly ApiHandler _handler;
    private readonly HttpClientAdapter _http;
    private readonly ApiConnection _api;
    private volatile WebToken? _token;

    private GitHubSession(GitHubSettings settings)
    {
        OctokitModels.Keep();
        _settings = settings;
        _token = settings.Token;
        _handler = new(settings.Api);
        HttpChain.Create(
            HttpChain.CreateSender(settings.ConnectTimeout),
            _handler,
            new RedirectHandler(settings.Redirects, RedirectStep.WithinHost),
            new RetryHandler(settings.Retry, settings.Clock),
            new RateLimitHandler(settings.RateLimit, settings.Clock),
            new PaceHandler(GitHubLimits.Pace, settings.Clock),
            new AuthorizationHandler(FindAuthorizationAsync),
            new RequestIdHandler(GitHubFailure.RequestIdHeader, settings.Trace),
            new TimeoutHandler(settings.RequestTimeout, settings.Clock),
            new JsonHandler(),
            new WholeBodyHandler(static _ => AnswerLimit));
        _http = new(() => _handler);

        // Not GitHubClient: that adds /api/v3/ to other hosts, and brings in clients for all of GitHub.
        var connection = new Connection(
            new ProductHeaderValue(settings.Program, settings.Version), settings.Api, new InMemoryCredentialStore(Credentials.Anonymous), _http, new SimpleJsonSerializer())
        {
            ResponseCache = new AnswerCache(),
        };
        connection.SetRequestTimeout(Timeout.InfiniteTimeSpan);
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

    /// <summary>The id of the installation of a GitHub App at a repository. The session's own token must be the App's JWT.</summary>
    /// <exception cref="GitHubException">Also <see cref="GitHubFailureKind.NotFound"/> where the App is not installed.</exception>
    public Task<long> FindInstallationAsync(RepositoryName repository, CancellationToken ct) =>
        CallAsync(async api => (await api.Get<InstallationId>(repository.AddressOf("installation")).ConfigureAwait(false)).Id, ct);

    /// <summary>
    /// The login name of the token's user, as in <c>octocat</c> or <c>github-actions[bot]</c>. By GraphQL: the REST API
    /// does not tell the token of a GitHub App.
    /// </summary>
    public Task<string> LoadLoginAsync(CancellationToken ct) => QueryAsync(ViewerLogin.Query, ViewerLogin.Read, ct, isRepeatable: true);

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
    /// <param name="isRepeatable">Whether it makes no difference if the call is carried out twice; calls that read always are.</param>
    internal async Task<T> CallAsync<T>(Func<IApiConnection, Task<T>> call, CancellationToken ct, bool isRepeatable = false)
    {
        ct.ThrowIfCancellationRequested();
        var own = new ApiCall(isRepeatable, ct);
        _handler.Begin(own);
        try
        {
            return await call(_api).ConfigureAwait(false);
        }
        catch (ApiException e)
        {
            throw Failure(FailureOf(e), own);
        }
        catch (GitHubException e)
        {
            throw Failure(e.Failure, own);
        }
        catch (HttpRequestException e)
        {
            // .NET's own words about a broken connection are that an error occurred.
            var words = e.InnerException is IOException inner ? $"the connection broke off: {inner.GetBaseException().Message}" : e.Message;
            throw Failure(new(GitHubFailureKind.Unreachable, GitHubFailure.OneLine(words)), own);
        }
        catch (TimeoutException e)
        {
            throw Failure(new(GitHubFailureKind.TimedOut, e.Message), own);
        }
    }

    /// <summary>Sends a GraphQL request. GraphQL reports errors with status 200, so reading the answer may fail too.</summary>
    /// <param name="body">JSON with <c>query</c> and <c>variables</c>.</param>
    /// <param name="read">Reads the JSON of the answer.</param>
    internal Task<T> QueryAsync<T>(string body, Func<string, T> read, CancellationToken ct, bool isRepeatable = false) => CallAsync(
        async api =>
        {
            var answer = await api.Connection.Post<object>(GraphQl, body, AcceptHeaders.StableVersionJson, "application/json", cancellationToken: ct).ConfigureAwait(false);
            try
            {
                return read(answer.HttpResponse.Body as string ?? "{}");
            }
            catch (GitHubException e)
            {
                throw new GitHubException(e.Failure.WithLimits(answer.HttpResponse.Headers));
            }
        },
        ct,
        isRepeatable);

    private async ValueTask<AuthenticationHeaderValue?> FindAuthorizationAsync(Uri address, CancellationToken ct)
    {
        if (_settings.LoadToken is { } load)
        {
            _token = await load(ct).ConfigureAwait(false);
        }

        return _token?.FindFor(address);
    }

    private static GitHubFailure FailureOf(ApiException e) =>
        GitHubFailure.Of(e.StatusCode, e.HttpResponse?.Body as string, e.HttpResponse?.Headers ?? ImmutableDictionary<string, string>.Empty, notFound: e.Message);

    private GitHubException Failure(GitHubFailure failure, ApiCall call)
    {
        // A server may send back what it was sent.
        string Scrub(string text) => _token?.Scrub(text) ?? text;

        return new(failure with
        {
            Message = Scrub(failure.Message),
            Details = [.. failure.Details.Select(Scrub)],
            RequestId = call.RequestId,
            IsUncertain = call is { IsWrite: true, IsRepeatable: false } && failure.Kind is GitHubFailureKind.ServerError or GitHubFailureKind.TimedOut or GitHubFailureKind.Unreachable,
        });
    }
}
