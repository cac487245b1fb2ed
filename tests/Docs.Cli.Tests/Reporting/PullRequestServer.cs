using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Docs.Cli.Tests.GitHub;
using Microsoft.AspNetCore.Http;

namespace Docs.Cli.Tests.Reporting;

/// <summary>A pull request on this machine, with its comments and check runs, as GitHub's API has them.</summary>
internal sealed class PullRequestServer : IAsyncDisposable
{
    /// <summary>Where the pull request is.</summary>
    public const string Repository = "example/docs";

    /// <summary>Whose comments a run writes.</summary>
    public const string Bot = "github-actions[bot]";

    private readonly Lock _lock = new();
    private FaultyServer? _server;

    /// <summary>The head of the pull request.</summary>
    public string Head { get; set; } = "";

    /// <summary>The head of the branch that it would merge into.</summary>
    public string Base { get; set; } = "";

    /// <summary>Author and text, the oldest first; an id is one more than the index.</summary>
    public List<(string Author, string Body)> Comments { get; } = [];

    /// <summary>The bodies of the requests for the check run.</summary>
    public List<string> CheckRuns { get; } = [];

    /// <summary>All requests.</summary>
    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    /// <summary>Answers in place of the server, given how many requests there were before; null where there is nothing to answer.</summary>
    public Func<HttpContext, int, Task?> Fault { get; set; } = static (_, _) => null;

    /// <summary>The same after the work was done.</summary>
    public Func<HttpContext, int, Task?> Late { get; set; } = static (_, _) => null;

    /// <summary>The API's address.</summary>
    public string Address => _server!.Address;

    /// <summary>The requests that write.</summary>
    public IEnumerable<string> Writes => Requests.Where(r => r.Method != "GET" && !r.Address.EndsWith("/graphql", StringComparison.Ordinal)).Select(r => $"{r.Method} {r.Address[r.Address.IndexOf("/repos", StringComparison.Ordinal)..]}");

    public static async Task<PullRequestServer> StartAsync()
    {
        var server = new PullRequestServer();
        server._server = await FaultyServer.StartAsync((context, _) => server.AnswerAsync(context));
        return server;
    }

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        var before = Requests.Count;
        Requests.Enqueue(new(method, path + context.Request.QueryString, $"Authorization: {context.Request.Headers.Authorization}", body));
        if (Fault(context, before) is { } fault)
        {
            await fault;
            return;
        }

        var (status, answer) = Answer(method, path[Math.Max(path.IndexOf("/repos", StringComparison.Ordinal), 0)..], body);
        if (Late(context, before) is { } late)
        {
            await late;
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private (int Status, string Body) Answer(string method, string path, string body)
    {
        const string Issue = $"/repos/{Repository}/issues";
        lock (_lock)
        {
            switch (method, path)
            {
                case ("GET", $"/repos/{Repository}/pulls/12"):
                    return (200, $$$"""{"number": 12, "state": "open", "head": {"sha": "{{{Head}}}"}, "base": {"sha": "{{{Base}}}"}}""");
                case ("GET", $"{Issue}/12/comments"):
                    return (200, $"[{string.Join(',', Comments.Select((_, i) => Comment(i)))}]");
                case ("POST", $"{Issue}/12/comments"):
                    Comments.Add((Bot, TextOf(body)));
                    return (201, Comment(Comments.Count - 1));
                case ("PATCH", _) when path.StartsWith($"{Issue}/comments/", StringComparison.Ordinal):
                    var index = int.Parse(path.Split('/')[^1], CultureInfo.InvariantCulture) - 1;
                    Comments[index] = Comments[index] with { Body = TextOf(body) };
                    return (200, Comment(index));
                case ("POST", $"/repos/{Repository}/check-runs"):
                    CheckRuns.Add(body);
                    return (201, """{"id": 7, "status": "queued", "output": {"annotations_count": 0}}""");
                case ("PATCH", $"/repos/{Repository}/check-runs/7"):
                    CheckRuns.Add(body);
                    return (200, """{"id": 7, "status": "queued", "output": {"annotations_count": 0}}""");
                case ("POST", _) when path.EndsWith("/graphql", StringComparison.Ordinal) && body.Contains("viewer", StringComparison.Ordinal):
                    return (200, $$$"""{"data": {"viewer": {"login": "{{{Bot}}}"} } }""");
                default:
                    return (404, """{"message": "Not Found"}""");
            }
        }
    }

    private static string TextOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("body").GetString()!;
    }

    private string Comment(int index) =>
        $$$"""{"id": {{{index + 1}}}, "html_url": "https://github.com/{{{Repository}}}/pull/12#issuecomment-{{{index + 1}}}", "user": {"login": "{{{Comments[index].Author}}}"}, "body": {{{JsonSerializer.Serialize(Comments[index].Body)}}} }""";
}
