using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Docs.Testing.Servers;

/// <summary>Docker Hub on this machine: it behaves as the real one does, also where that is not what its users expect.</summary>
public sealed class HubServer : IAsyncDisposable
{
    public const string User = "publisher";
    public const string Secret = "dckr_pat_T0ken-of the+test/";

    private static readonly (string Slug, string Name)[] AllCategories =
        [("databases-and-storage", "Databases & storage"), ("languages-and-frameworks", "Languages & frameworks"), ("security", "Security"), ("web-servers", "Web servers")];

    private readonly ConcurrentDictionary<string, int> _uses = new(StringComparer.Ordinal);
    private FaultyServer _server = null!;
    private int _tokens;
    private int _begun;

    private HubServer()
    {
    }

    /// <summary>As in <c>http://127.0.0.1:12345</c>.</summary>
    public string Address => _server.Address;

    /// <summary>By name, as in <c>library/python</c>.</summary>
    public ConcurrentDictionary<string, HubServerRepository> Repositories { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests so far, as <c>GET /v2/categories</c>, in the order in which they came.</summary>
    public IReadOnlyList<string> Requests => [.. _server.Requests];

    /// <summary>Those that change something.</summary>
    public IReadOnlyList<string> Writes => [.. _server.Requests.Where(r => !r.StartsWith("GET ", StringComparison.Ordinal) && !r.Contains("/auth/token", StringComparison.Ordinal) && !r.Contains("/users/login", StringComparison.Ordinal))];

    /// <summary>What requests had as <c>Authorization</c>, in their order; empty for none.</summary>
    public IReadOnlyList<string> Authorizations => [.. _server.Tokens];

    /// <summary>How many were answered at the same time, at most.</summary>
    public int MostAtOnce => _server.MostAtOnce;

    /// <summary>How many logins were refused.</summary>
    public int RefusedLogins { get; private set; }

    /// <summary>How many logins there were.</summary>
    public int Logins { get; private set; }

    /// <summary>Whether there is the login that gives a token for <c>Bearer</c>, and not only the older one.</summary>
    public bool HasTokenLogin { get; set; } = true;

    /// <summary>Requests that a token is good for.</summary>
    public int TokenUses { get; set; } = int.MaxValue;

    /// <summary>What a token may do.</summary>
    public IReadOnlyCollection<string> Scopes { get; set; } = ["repo:read", "repo:write", "repo:admin"];

    /// <summary>Answers a request in place of the server, given how many there were before; false for none of its own.</summary>
    public Func<HttpContext, int, Task<bool>> Fault { get; set; } = static (_, _) => Task.FromResult(false);

    /// <summary>What becomes of a text that is written, by the name of its field: the real one ignored or cut what was too long.</summary>
    public Func<string, string, string> Take { get; set; } = static (_, text) => text;

    /// <summary>Whether it has all categories of this repository's list, and not only a few.</summary>
    public bool KnowsAllCategories { get; set; }

    /// <summary>What becomes of a picture that is written.</summary>
    public Func<byte[], byte[]?> TakeLogo { get; set; } = static picture => picture;

    /// <summary>Whether the answer to a write has what was written.</summary>
    public bool Echoes { get; set; } = true;

    public static async Task<HubServer> StartAsync(params string[] repositories)
    {
        var hub = new HubServer();
        foreach (var name in repositories)
        {
            hub.Repositories[name] = new();
        }

        hub._server = await FaultyServer.StartAsync((context, _) => hub.AnswerAsync(context));
        return hub;
    }

    /// <summary>Answers 429 as Docker Hub does: in words, and with the time at which requests are allowed again.</summary>
    public static async Task<bool> TooManyAsync(HttpContext context, DateTimeOffset until)
    {
        context.Response.StatusCode = 429;
        context.Response.ContentType = "text/plain";
        context.Response.Headers["X-Retry-After"] = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync("Too many requests\n", context.RequestAborted);
        return true;
    }

    /// <summary>Answers with a status and a text.</summary>
    public static async Task<bool> RefuseAsync(HttpContext context, int status, string body = "")
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body, context.RequestAborted);
        return true;
    }

    /// <summary>Cuts the connection.</summary>
    public static async Task<bool> CutAsync(HttpContext context)
    {
        await Faults.Reset(context);
        return true;
    }

    /// <summary>Waits until no request is being answered.</summary>
    public Task WaitUntilIdleAsync() => _server.WaitUntilIdleAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        // Not how many requests came so far: that may be the same for two that come at once.
        if (await Fault(context, Interlocked.Increment(ref _begun) - 1))
        {
            return;
        }

        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (method, parts)
        {
            case ("POST", ["v2", "auth", "token"]) when HasTokenLogin:
                await LogInAsync(context, "identifier", "secret", "access_token");
                break;
            case ("POST", ["v2", "users", "login"]):
                await LogInAsync(context, "username", "password", "token");
                break;
            case ("GET", ["v2", "categories"]):
                await WriteAsync(context, Print(KnowsAllCategories ? OfSources() : AllCategories.Select(c => c.Slug)));
                break;
            case ("GET", ["v2", "namespaces", var owner, "repositories", var name]):
                await ReadAsync(context, $"{owner}/{name}");
                break;
            case (_, ["api", "media", "repos_logo", "v1", var escaped, .. var action]):
                await AnswerLogoAsync(context, method, Uri.UnescapeDataString(escaped), action);
                break;
            case ("PATCH", ["v2", "repositories", _, _] or ["v2", "repositories", _, _, "categories"]) when !path.EndsWith('/'):
                // A client that follows it reads, and is told that all is well.
                context.Response.StatusCode = 301;
                context.Response.Headers.Location = path + "/";
                break;
            case ("GET", ["v2", "repositories", var owner, var name]):
                await ReadAsync(context, $"{owner}/{name}");
                break;
            case ("PATCH", ["v2", "repositories", var owner, var name, .. var rest]):
                await ChangeAsync(context, $"{owner}/{name}", rest.Length > 0);
                break;
            default:
                await RefuseAsync(context, 404, """{"message":"not found"}""");
                break;
        }
    }

    private async Task LogInAsync(HttpContext context, string user, string secret, string token)
    {
        var sent = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        Logins++;
        if ((string?)sent?[user] != User || (string?)sent?[secret] != Secret)
        {
            RefusedLogins++;

            // As a careless server does: what it was sent comes back.
            await RefuseAsync(context, 401, $$"""{"detail":"Incorrect authentication credentials for {{sent?[secret]}}"}""");
            return;
        }

        await WriteAsync(context, new JsonObject { [token] = $"{(HasTokenLogin ? "Bearer" : "JWT")}-{++_tokens}-{new string('s', 40)}" });
    }

    /// <summary>Whether the user may do something; answers where not.</summary>
    private async Task<bool> MayAsync(HttpContext context, string scope)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var scheme = HasTokenLogin ? "Bearer" : "JWT";
        if (!authorization.StartsWith($"{scheme} {scheme}-", StringComparison.Ordinal) || _uses.AddOrUpdate(authorization, 1, (_, n) => n + 1) > TokenUses)
        {
            await RefuseAsync(context, 401, $$$"""{"message":"unauthorized","errinfo":{"sent":"{{{authorization}}}"}}""");
            return false;
        }

        return Scopes.Contains(scope) || !await RefuseAsync(context, 403, $$$"""{"detail":"insufficient scope","errinfo":{"required_scope":"{{{scope}}}"}}""");
    }

    private async Task ReadAsync(HttpContext context, string name)
    {
        var isPublic = Repositories.GetValueOrDefault(name)?.IsPrivate != true && context.Request.Headers.Authorization.Count == 0;
        if (isPublic || await MayAsync(context, "repo:read"))
        {
            await (Repositories.TryGetValue(name, out var repository) ? WriteAsync(context, Print(name, repository)) : RefuseAsync(context, 404, """{"message":"object not found"}"""));
        }
    }

    private async Task ChangeAsync(HttpContext context, string name, bool isCategories)
    {
        if (!await MayAsync(context, "repo:write"))
        {
            return;
        }

        if (!Repositories.TryGetValue(name, out var repository))
        {
            await RefuseAsync(context, 404, """{"message":"object not found"}""");
            return;
        }

        var sent = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        if (isCategories)
        {
            repository.Categories = [.. sent!.AsArray().Select(c => (string)c!["slug"]!)];
            await WriteAsync(context, Echoes ? Print(repository.Categories) : new JsonObject());
            return;
        }

        if ((string?)sent!["full_description"] is { } full && System.Text.Encoding.UTF8.GetByteCount(full) > 25_000)
        {
            await RefuseAsync(context, 400, """{"full_description":["Ensure this field has no more than 25000 characters."]}""");
            return;
        }

        repository.ShortDescription = (string?)sent["description"] is { } text ? Take("description", text) : repository.ShortDescription;
        repository.FullDescription = (string?)sent["full_description"] is { } page ? Take("full_description", page) : repository.FullDescription;
        await WriteAsync(context, Echoes ? Print(name, repository) : new JsonObject());
    }

    private async Task AnswerLogoAsync(HttpContext context, string method, string name, string[] action)
    {
        var repository = Repositories.GetValueOrDefault(name);
        var isRead = method == "GET";
        if ((!isRead || context.Request.Headers.Authorization.Count > 0) && !await MayAsync(context, isRead ? "repo:read" : method == "DELETE" ? "repo:admin" : "repo:write"))
        {
            return;
        }

        switch (method, action)
        {
            case ("GET", []) when repository?.Logo is { } logo:
                context.Response.ContentType = "image/png";
                await context.Response.Body.WriteAsync(logo, context.RequestAborted);
                break;
            case ("DELETE", []) when repository?.Logo is not null:
                repository.Logo = null;
                break;
            case ("POST", ["upload"]) when repository is not null && context.Request.ContentType == "image/png":
                using (var sent = new MemoryStream())
                {
                    await context.Request.Body.CopyToAsync(sent, context.RequestAborted);
                    repository.Logo = TakeLogo(sent.ToArray()) is { } taken ? new ReadOnlyMemory<byte>(taken) : default(ReadOnlyMemory<byte>?);
                }

                break;
            default:
                await RefuseAsync(context, 404);
                break;
        }
    }

    private static JsonObject Print(string name, HubServerRepository repository) => new()
    {
        ["namespace"] = name.Split('/')[0],
        ["name"] = name.Split('/')[1],
        ["description"] = repository.ShortDescription,
        ["full_description"] = repository.FullDescription,
        ["is_private"] = repository.IsPrivate,
        ["categories"] = Print(repository.Categories),
    };

    private static JsonArray Print(IEnumerable<string> slugs) =>
        [.. slugs.Select(s => new JsonObject { ["slug"] = s, ["name"] = AllCategories.FirstOrDefault(c => c.Slug == s).Name ?? s })];

    private static IEnumerable<string> OfSources() => JsonDocument.Parse(File.ReadAllBytes(Path.Join(RepositoryRoot.FullPath, "docs-src", "metadata.json")))
        .RootElement.GetProperty("hub").GetProperty("categories").EnumerateArray().Select(c => c.GetString()!);

    private static Task WriteAsync(HttpContext context, JsonNode json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json.ToJsonString(JsonSerializerOptions.Default), context.RequestAborted);
    }
}
