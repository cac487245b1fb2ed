using Docs.Publishing.GitHub.Failures;
using Docs.Publishing.GitHub.Http;
using Docs.Transport.Http;

namespace Docs.Publishing.GitHub.Apps;

/// <summary>Authenticates as a GitHub App at one repository: with a token of its installation there, which is renewed before it ends.</summary>
/// <param name="settings">Of the session that uses the token.</param>
/// <param name="repository">Any repository of the installation: its token is for all of them.</param>
internal sealed class AppLogin(AppKey key, GitHubSettings settings, RepositoryName repository) : IDisposable
{
    // A long run of requests must not outlive its token.
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turn = new(1);
    private InstallationToken? _token;

    /// <summary>A token that is valid for some minutes at least.</summary>
    /// <exception cref="GitHubException">The App is not installed there, or GitHub does not answer.</exception>
    public async ValueTask<WebToken> LoadTokenAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            var now = settings.Clock.GetUtcNow();
            if (_token is null || _token.ExpiresAt - now < Reserve)
            {
                using var session = GitHubSession.Open(settings with { Token = WebToken.Of(settings.Api.Authority, key.CreateToken(now)), LoadToken = null });
                var installation = await session.FindInstallationAsync(repository, ct).ConfigureAwait(false);
                _token = await session.CreateInstallationTokenAsync(installation, ct).ConfigureAwait(false);
            }

            return _token.Token;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        key.Dispose();
    }
}
