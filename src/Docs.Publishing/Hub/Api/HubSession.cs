using System.Net;
using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Credentials;

namespace Docs.Publishing.Hub.Api;

/// <summary>
/// Docker Hub's API as far as a publisher needs it. Every method throws <see cref="HubException"/> when a call failed.
/// Safe for several threads.
/// </summary>
public sealed class HubSession : IDisposable
{
    private readonly HubConnection _connection;
    private readonly HubSettings _settings;
    private readonly Dictionary<string, HubLogin> _logins;
    private readonly bool _readsPublicly;
    private readonly Lazy<Task<IReadOnlyList<HubCategory>>> _categories;
    private readonly CancellationTokenSource _ending = new();
    private volatile HubException? _refusal;

    private HubSession(HubSettings settings, IReadOnlyDictionary<string, AccountCredential> accounts, bool readsPublicly)
    {
        _settings = settings;
        _connection = new(settings);
        _readsPublicly = readsPublicly;

        // Namespaces of one user share a login, because Docker Hub counts them.
        var logins = accounts.Values.Distinct().ToDictionary(a => a, a => new HubLogin(a, _connection));
        _logins = accounts.ToDictionary(a => a.Key, a => logins[a.Value], StringComparer.Ordinal);
        _categories = new(() => ReadCategoriesAsync(_ending.Token));
    }

    /// <summary>Makes a session; no request is sent yet.</summary>
    /// <param name="accounts">Credentials by namespace.</param>
    /// <param name="readsPublicly">Whether a login is made only for what cannot be read without one.</param>
    /// <exception cref="ArgumentException">Others could listen at the address of the API.</exception>
    public static HubSession Open(HubSettings settings, IReadOnlyDictionary<string, AccountCredential> accounts, bool readsPublicly) =>
        HubSettings.IsAllowed(settings.Api)
            ? new(settings, accounts, readsPublicly)
            : throw new ArgumentException("expected an address with https, or with http on this machine", nameof(settings));

    /// <summary>Where the API is.</summary>
    internal Uri Api => _settings.Api;

    /// <summary>What Docker Hub has of a repository; null where it has no such repository, or the user may not see it.</summary>
    public async Task<HubRepository?> FindAsync(HubRepositoryName name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        var request = new HubRequest(HttpMethod.Get, $"v2/namespaces/{name.Namespace}/repositories/{name.Name}") { Purpose = $"read {name}" };
        var answer = await SendAsync(name.Namespace, request, ct).ConfigureAwait(false);
        return answer.Status == HttpStatusCode.NotFound ? null
            : !answer.IsSuccess ? throw FailureOf(request, answer, name.Namespace)
            : HubJson.FindRepository(answer.Body, name) ?? throw new HubException(HubFailureKind.Other, $"cannot read {name}: the answer of Docker Hub has no 'description' and 'full_description'");
    }

    /// <summary>All categories that there are; asked for once.</summary>
    public Task<IReadOnlyList<HubCategory>> LoadCategoriesAsync(CancellationToken ct) => _categories.Value.WaitAsync(ct);

    /// <summary>Changes the line below a repository's name, the text of its page, or both.</summary>
    /// <param name="shortDescription">Null to keep what is there.</param>
    /// <param name="full">Null to keep what is there.</param>
    /// <returns>What Docker Hub has then, which need not be what was sent; null where that is not known.</returns>
    public async Task<HubRepository?> UpdateTextsAsync(HubRepositoryName name, string? shortDescription, string? full, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        var answer = await WriteAsync(name, "", HubJson.PrintTexts(shortDescription, full), $"change the texts of {name}", ct).ConfigureAwait(false);
        return HubJson.FindRepository(answer.Body, name) ?? await FindAsync(name, ct).ConfigureAwait(false);
    }

    /// <summary>Replaces the categories of a repository.</summary>
    /// <returns>The slugs that Docker Hub has then, sorted; null where they are not known.</returns>
    public async Task<EquatableList<string>?> UpdateCategoriesAsync(HubRepositoryName name, IReadOnlyCollection<HubCategory> categories, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        var answer = await WriteAsync(name, "categories/", HubJson.PrintCategories(categories), $"change the categories of {name}", ct).ConfigureAwait(false);
        return HubJson.FindCategories(answer.Body) is { } taken ? HubJson.Sort(taken) : (await FindAsync(name, ct).ConfigureAwait(false))?.Categories;
    }

    /// <summary>The picture of a repository; null without one.</summary>
    public async Task<byte[]?> FindLogoAsync(HubRepositoryName name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        var request = new HubRequest(HttpMethod.Get, LogoPath(name)) { Purpose = $"read the logo of {name}" };
        var answer = await SendAsync(name.Namespace, request, ct).ConfigureAwait(false);
        return answer.Status == HttpStatusCode.NotFound ? null : answer.IsSuccess ? answer.Body.ToArray() : throw FailureOf(request, answer, name.Namespace);
    }

    /// <summary>Replaces the picture of a repository.</summary>
    /// <param name="png">A PNG.</param>
    public async Task UploadLogoAsync(HubRepositoryName name, ReadOnlyMemory<byte> png, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        var request = new HubRequest(HttpMethod.Post, $"{LogoPath(name)}/upload") { Body = png, ContentType = "image/png", Purpose = $"change the logo of {name}", Scope = "repo:write" };
        if (await SendAsync(name.Namespace, request, ct).ConfigureAwait(false) is { IsSuccess: false } answer)
        {
            throw FailureOf(request, answer, name.Namespace);
        }
    }

    /// <summary>Removes the picture of a repository, if it has one.</summary>
    public async Task RemoveLogoAsync(HubRepositoryName name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        var request = new HubRequest(HttpMethod.Delete, LogoPath(name)) { Purpose = $"remove the logo of {name}", Scope = "repo:admin" };
        if (await SendAsync(name.Namespace, request, ct).ConfigureAwait(false) is { IsSuccess: false, Status: not HttpStatusCode.NotFound } answer)
        {
            throw FailureOf(request, answer, name.Namespace);
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        foreach (var login in _logins.Values.Distinct())
        {
            login.Dispose();
        }

        _connection.Dispose();
    }

    private async Task<IReadOnlyList<HubCategory>> ReadCategoriesAsync(CancellationToken ct)
    {
        var request = new HubRequest(HttpMethod.Get, "v2/categories") { Purpose = "read the list of categories" };
        var answer = await SendAsync(_logins.Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? "", request, ct).ConfigureAwait(false);
        return !answer.IsSuccess ? throw FailureOf(request, answer, "")
            : HubJson.FindCategories(answer.Body) ?? throw new HubException(HubFailureKind.Other, "cannot read the list of categories: the answer of Docker Hub has another form");
    }

    private async Task<HubAnswer> WriteAsync(HubRepositoryName name, string part, byte[] body, string purpose, CancellationToken ct)
    {
        var request = new HubRequest(HttpMethod.Patch, $"v2/repositories/{name.Namespace}/{name.Name}/{part}") { Body = body, Purpose = purpose, Scope = "repo:write" };
        var answer = await SendAsync(name.Namespace, request, ct).ConfigureAwait(false);
        return answer.IsSuccess ? answer : throw FailureOf(request, answer, name.Namespace);
    }

    /// <summary>Sends a request as the user of a namespace. A token that has ended is renewed once.</summary>
    private async Task<HubAnswer> SendAsync(string @namespace, HubRequest request, CancellationToken ct)
    {
        if (_refusal is { } refusal)
        {
            throw refusal;
        }

        var login = _logins.GetValueOrDefault(@namespace);
        if (login is null || (_readsPublicly && request.Method == HttpMethod.Get))
        {
            // Docker Hub does not tell a private repository from one that does not exist.
            var answer = await _connection.SendAsync(request, authorization: null, ct).ConfigureAwait(false);
            if (login is null || answer.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
            {
                return answer;
            }
        }

        var token = await LogInAsync(login, ended: null, ct).ConfigureAwait(false);
        var first = await _connection.SendAsync(request, token.Header, ct).ConfigureAwait(false);
        if (first.Status != HttpStatusCode.Unauthorized)
        {
            token.WasAccepted = true;
            return first;
        }

        var renewed = await LogInAsync(login, token, ct).ConfigureAwait(false);
        if (renewed == token)
        {
            return first;
        }

        var second = await _connection.SendAsync(request, renewed.Header, ct).ConfigureAwait(false);
        if (second.Status == HttpStatusCode.Unauthorized)
        {
            login.ReportRefusal(renewed);
        }
        else
        {
            renewed.WasAccepted = true;
        }

        return second;
    }

    /// <summary>Logs in, unless that is done. After one refused login nothing is sent any more, for whatever namespace.</summary>
    private async Task<HubToken> LogInAsync(HubLogin login, HubToken? ended, CancellationToken ct)
    {
        try
        {
            return await login.GetAsync(ended, ct).ConfigureAwait(false);
        }
        catch (HubException e) when (e.Kind == HubFailureKind.LoginRefused)
        {
            _refusal = e;
            throw;
        }
    }

    // The name is one part of the path.
    private static string LogoPath(HubRepositoryName name) => $"api/media/repos_logo/v1/{name.Namespace}%2F{name.Name}";

    private HubException FailureOf(HubRequest request, HubAnswer answer, string @namespace)
    {
        var words = HubWords.Of(answer.Body);
        words = _logins.GetValueOrDefault(@namespace)?.Scrub(words) ?? words;
        var (kind, advice) = (int)answer.Status switch
        {
            400 => (HubFailureKind.Invalid, ""),
            401 when !_logins.ContainsKey(@namespace) => (HubFailureKind.Forbidden, "; set DOCS_HUB_USER and DOCS_HUB_TOKEN"),
            401 or 403 => (HubFailureKind.Forbidden, $"; the token needs the permission '{request.Scope}': make one for read, write and delete, of a user who may change '{@namespace}'"),
            404 => (HubFailureKind.Other, "; the repository is not there any more"),
            >= 300 and < 400 => (HubFailureKind.Other, "; a redirect is never followed, because a write would become a read"),
            _ => (HubFailureKind.Other, ""),
        };
        return new(kind, $"cannot {request.Purpose}: Docker Hub answers {(int)answer.Status}{(words.Length == 0 ? "" : $" ({words})")}{advice}");
    }
}
