using Docs.Publishing.GitHub.Apps;
using Docs.Publishing.GitHub.Http;
using Docs.Publishing.Repositories;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Git.Processes;

namespace Docs.Publishing.GitHub.Repositories;

/// <summary>Publications by GitHub's API. All repositories of a run share one session, because limits are those of its token.</summary>
public sealed class GitHubPublisher : IDisposable
{
    private readonly GitHubSession _session;
    private readonly GitHubSettings _settings;
    private readonly AppLogin? _login;

    private GitHubPublisher(GitHubSettings settings, AppLogin? login)
    {
        _settings = login is null ? settings : settings with { LoadToken = login.LoadTokenAsync };
        _session = GitHubSession.Open(_settings);
        _login = login;
    }

    /// <summary>Whether an address is that of a repository on GitHub: a web address with an owner and a name.</summary>
    public static bool CanPublishTo(GitAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return RepositoryName.TryParse(address.Text, out _);
    }

    /// <summary>Prepares publications. No request is sent yet.</summary>
    /// <param name="addresses">Of all repositories of the run; <see cref="CanPublishTo"/> allows each.</param>
    /// <returns>Null if the App's id or its key is none.</returns>
    public static GitHubPublisher? Create(GitHubAccess access, IReadOnlyList<GitAddress> addresses)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(addresses);
        var settings = access.ToSettings();
        if (access.App is not { } app)
        {
            return new(settings, login: null);
        }

        return AppKey.Parse(app.Id, app.Pem) is { } key ? new(settings, new(key, settings, NameOf(addresses[0]))) : null;
    }

    /// <summary>Opens a repository and asks for its branches.</summary>
    /// <param name="trace">Called with each decision, a line each.</param>
    /// <exception cref="RemoteException">GitHub does not answer.</exception>
    public Task<RepositoryPublication> OpenAsync(GitAddress address, Action<string> trace, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        var objects = new RepositoryObjects(_session, NameOf(address));
        var proposals = new PullRequestProposals(new(_session, NameOf(address)), address);
        var repository = new GitHubRemoteRepository(address, objects, isSigned: _login is not null, token => Task.Delay(_settings.Retry.Delay, _settings.Clock, token));
        return RepositoryPublication.OpenAsync(
            repository, trace, ct, (options, plans, targets, followers, token) => proposals.SettleAsync(options.PullRequests!, plans, targets, followers, token));
    }

    public void Dispose()
    {
        _session.Dispose();
        _login?.Dispose();
    }

    private static RepositoryName NameOf(GitAddress address) =>
        RepositoryName.TryParse(address.Text, out var name) ? name.Value : throw new ArgumentException($"'{address}' is no repository on GitHub", nameof(address));
}
