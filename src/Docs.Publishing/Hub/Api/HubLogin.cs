using System.Net;
using Docs.Transport.Credentials;

namespace Docs.Publishing.Hub.Api;

/// <summary>
/// The login of one user: made once, when it is first needed, and again when its token has ended. Safe for several threads,
/// which share it.
/// </summary>
internal sealed class HubLogin(AccountCredential credential, HubConnection connection) : IDisposable
{
    private const string Purpose = "log in";
    private const int MostRefusals = 3;

    private readonly SemaphoreSlim _turn = new(1);
    private HubToken? _token;
    private HubException? _failure;
    private int _refusals;

    /// <summary>The token; a new one if the last one has ended.</summary>
    /// <param name="ended">The token that the server refused; null where none was refused.</param>
    /// <exception cref="HubException">The login was refused, now or before; or the server did not answer.</exception>
    public async Task<HubToken> GetAsync(HubToken? ended, CancellationToken ct)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_failure is not null)
            {
                throw _failure;
            }

            // Somebody else may have renewed it meanwhile.
            if (_token is null || (ended == _token && _refusals < MostRefusals))
            {
                _token = await LogInAsync(ct).ConfigureAwait(false);
            }

            return _token;
        }
        catch (HubException e) when (e.Kind == HubFailureKind.LoginRefused)
        {
            _failure = e;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Reports that a renewed token was refused for the same request. If it was refused for all others too, or if that
    /// happens again, what is missing is a permission, and further logins would not help.
    /// </summary>
    public void ReportRefusal(HubToken renewed) => Interlocked.Add(ref _refusals, renewed.WasAccepted ? 1 : MostRefusals);

    /// <summary>A text, perhaps of a server, without the secrets.</summary>
    public string Scrub(string text) => _token?.Scrub(credential.Scrub(text)) ?? credential.Scrub(text);

    public void Dispose() => _turn.Dispose();

    private async Task<HubToken> LogInAsync(CancellationToken ct)
    {
        var answer = await PostAsync("v2/auth/token", HubJson.PrintLogin(credential.User, credential.Secret), ct).ConfigureAwait(false);

        // Only where there is no such login: a second try after a refusal would count as a second failed login.
        var isMissing = answer.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed;
        if (isMissing)
        {
            answer = await PostAsync("v2/users/login", HubJson.PrintOlderLogin(credential.User, credential.Secret), ct).ConfigureAwait(false);
        }

        if (!answer.IsSuccess)
        {
            // Docker Hub asks for the second factor of an account: a person would have to type it, and an access token needs none.
            var advice = HubJson.FindText(answer.Body, "login_2fa_token") is null
                ? "check DOCS_HUB_USER and DOCS_HUB_TOKEN, or run 'docker login'"
                : "the account has two factors, so that DOCS_HUB_TOKEN must be an access token and not the password";
            throw new HubException(
                HubFailureKind.LoginRefused,
                $"cannot log in to Docker Hub as '{credential.User}': it answers {(int)answer.Status}{Words(answer)}. Nothing else was tried, because Docker Hub locks an account after failed logins; {advice}");
        }

        return HubJson.FindText(answer.Body, isMissing ? "token" : "access_token") is { Length: > 0 } secret && !secret.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? new(isMissing ? "JWT" : "Bearer", secret)
            : throw new HubException(HubFailureKind.LoginRefused, "cannot log in to Docker Hub: its answer has no token");
    }

    private Task<HubAnswer> PostAsync(string path, byte[] body, CancellationToken ct) =>
        connection.SendAsync(new(HttpMethod.Post, path) { Body = body, Purpose = Purpose }, authorization: null, ct);

    private string Words(HubAnswer answer) => HubWords.Of(answer.Body) is { Length: > 0 } words ? $" ({credential.Scrub(words)})" : "";
}
