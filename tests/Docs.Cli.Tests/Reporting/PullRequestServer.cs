using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
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

    /// <summary>All exchanges, in the order of the requests; those with a fault in place of an answer have no status.</summary>
    public ConcurrentQueue<HostExchange> Exchanges { get; } = [];

    /// <summary>Answers in place of the server, given how many requests there were before; null where there is nothing to answer.</summary>
    public Func<HttpContext, int, Task?> Fault { get; set; } = static (_, _) => null;

    /// <summary>The same after the work was done.</summary>
    public Func<HttpContext, int, Task?> Late { get; set; } = static (_, _) => null;

    /// <summary>The API's address.</summary>
    public string Address => _server!.Address;

    /// <summary>The requests that write.</summary>
    public IEnumerable<string> Writes => Exchanges.Where(e => e.IsWrite).Select(e => $"{e.Method} {e.Address}");

    public static async Task<PullRequestServer> StartAsync()
    {
        var server = new PullRequestServer();
        server._server = await FaultyServer.StartAsync((context, _) => server.AnswerAsync(context));
        return server;
    }

    /// <summary>Each exchange was as GitHub describes it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        ApiContract.Check(Exchanges.Where(e => e.Status != 0));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var (request, path) = (context.Request, GitHubHost.PathOf(context.Request));
        var before = Exchanges.Count;
        if (Fault(context, before) is { } fault)
        {
            Exchanges.Enqueue(HostExchange.Of(request, path + request.QueryString, body, status: 0, ""));
            await fault;
            return;
        }

        var (status, answer) = Answer(request.Method, path, body.Length == 0 ? null : JsonNode.Parse(body));
        Exchanges.Enqueue(HostExchange.Of(request, path + request.QueryString, body, status, answer.ToJsonString()));
        if (Late(context, before) is { } late)
        {
            await late;
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private (int Status, JsonNode Body) Answer(string method, string path, JsonNode? body)
    {
        const string Issue = $"/repos/{Repository}/issues";
        lock (_lock)
        {
            switch (method, path)
            {
                case ("GET", $"/repos/{Repository}/pulls/12"):
                    return (200, PullRequest());
                case ("GET", $"{Issue}/12/comments"):
                    return (200, new JsonArray([.. Comments.Select((_, i) => Comment(i))]));
                case ("POST", $"{Issue}/12/comments"):
                    Comments.Add((Bot, TextOf(body!)));
                    return (201, Comment(Comments.Count - 1));
                case ("PATCH", _) when path.StartsWith($"{Issue}/comments/", StringComparison.Ordinal):
                    var index = int.Parse(path.Split('/')[^1], CultureInfo.InvariantCulture) - 1;
                    Comments[index] = Comments[index] with { Body = TextOf(body!) };
                    return (200, Comment(index));
                case ("POST", $"/repos/{Repository}/check-runs"):
                    return (201, CheckRun(body!));
                case ("PATCH", $"/repos/{Repository}/check-runs/7"):
                    return (200, CheckRun(body!));
                case ("POST", "/graphql") when body!["query"]!.GetValue<string>() == "query { viewer { login } }":
                    return (200, new JsonObject { ["data"] = new JsonObject { ["viewer"] = new JsonObject { ["login"] = Bot } } });
                default:
                    return (404, HostAnswer.NotFound.Body!);
            }
        }
    }

    private static string TextOf(JsonNode body) => body["body"]!.GetValue<string>();

    private JsonObject PullRequest()
    {
        var (owner, name) = (Repository.Split('/')[0], Repository.Split('/')[1]);
        var pull = AnswerTemplates.PullRequest();
        pull["number"] = 12;
        pull["user"] = AnswerTemplates.User("octocat");
        pull["head"] = AnswerTemplates.End(owner, name, "main", "change", Head);
        pull["base"] = AnswerTemplates.End(owner, name, "main", "main", Base);
        return pull;
    }

    private JsonObject Comment(int index) =>
        AnswerTemplates.Comment(index + 1, FormattableString.Invariant($"https://github.com/{Repository}/pull/12#issuecomment-{index + 1}"), Comments[index].Author, Comments[index].Body);

    private JsonObject CheckRun(JsonNode body)
    {
        CheckRuns.Add(body.ToJsonString());
        return AnswerTemplates.CheckRun(7, "docs", Head, body["conclusion"] is null ? "in_progress" : "completed", body["conclusion"]?.GetValue<string>());
    }
}
