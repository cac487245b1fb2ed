using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Docs.Testing.GitHub;

/// <summary>GitHub's API on this machine, over a real bare repository, with faults as a test wants them.</summary>
internal sealed class GitHubHost : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly BareObjects _objects;
    private readonly HostRepository _repository;
    private readonly HostPullRequests _pullRequests;
    private readonly HostGraphQl _graphQl;
    private int _count;

    private GitHubHost(string folder)
    {
        _objects = new(folder);
        _repository = new(_objects, Owner, Name);
        _pullRequests = new(_objects, Owner, Name);
        _graphQl = new(_objects, Owner, Name);
        Apps = new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public static string Owner => "docker-library";

    public static string Name => "docs";

    /// <summary>The repository, as a user names it.</summary>
    public static string Remote => $"https://github.com/{Owner}/{Name}";

    /// <summary>As in <c>http://127.0.0.1:12345</c>.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>All exchanges so far.</summary>
    public ConcurrentQueue<HostExchange> Exchanges { get; } = [];

    /// <summary>What comes before each request, given its number and itself; the answer in place of the real one, or null for that.</summary>
    public Func<int, HttpContext, Task<HostFault?>> Before { get; set; } = static (_, _) => Task.FromResult<HostFault?>(null);

    /// <summary>How long each request takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whom the server knows; null for everybody.</summary>
    public string? Token { get; set; }

    public HostApps Apps { get; }

    public HostPullRequests PullRequests => _pullRequests;

    public HostGraphQl GraphQl => _graphQl;

    /// <summary>A branch that the repository's rules keep where it is; null for none.</summary>
    public string? Rejects
    {
        get => _repository.Rejects;
        set => _repository.Rejects = _graphQl.Rejects = value;
    }

    /// <param name="folder">Of the bare repository.</param>
    public static async Task<GitHubHost> StartAsync(string folder)
    {
        var host = new GitHubHost(folder);
        await host._server.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that never end are not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
        _objects.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = PathOf(request);
        await Task.Delay(Latency, context.RequestAborted);
        context.Items[HostFault.Body] = body;
        var fault = await Before(Interlocked.Increment(ref _count) - 1, context);
        context.Response.Headers["X-GitHub-Request-Id"] = FormattableString.Invariant($"ABCD:{_count}");
        var authorization = request.Headers.Authorization.ToString();
        HostAnswer Carry() => Apps.Find(request.Method, path, authorization)
            ?? (Token is not null && authorization != "Bearer " + Token && !Apps.Knows(authorization) ? HostAnswer.Failure(401, "Bad credentials")
            : request.Method == "POST" && path == "/graphql" ? _graphQl.Answer(Parse(body)!)
            : _repository.Find(request.Method, path, request.Query, Parse(body), Apps.Knows(authorization))
            ?? _pullRequests.Find(request.Method, path, request.Query, Parse(body))
            ?? HostAnswer.NotFound);

        var answer = fault is null ? Carry() : fault.Answer(Carry);
        var text = answer?.Body?.ToJsonString() ?? "";
        Exchanges.Enqueue(HostExchange.Of(request, path + request.QueryString.Value, body, answer?.Status ?? 0, text));
        if (fault?.WriteAsync is { } write)
        {
            await write(context);
            return;
        }

        context.Response.StatusCode = answer!.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body is not null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(text, context.RequestAborted);
        }
    }

    /// <summary>The path of a request below the address of the API, where a GitHub Enterprise Server has that too.</summary>
    public static string PathOf(HttpRequest request)
    {
        var path = request.Path.Value!;
        return path.StartsWith("/api/v3/", StringComparison.Ordinal) ? path["/api/v3".Length..] : path == "/api/graphql" ? "/graphql" : path;
    }

    private static JsonNode? Parse(string body) => body.Length == 0 ? null : JsonNode.Parse(body);
}
