using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Docs.Cli.Tests.GitHub;

/// <summary>Answers on this machine as GitHub's API does, and records what it is asked.</summary>
internal sealed class GitHubServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private ConcurrentQueue<RecordedRequest> _requests = [];

    private GitHubServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    /// <summary>The API's address, with the slash at its end.</summary>
    public Uri Api => new(_server.Urls.Single() + "/");

    /// <summary>Another server, which answers in the same way: the one that redirects and links lead to. Null for none.</summary>
    public GitHubServer? Other { get; private init; }

    public static async Task<GitHubServer> StartAsync(GitHubServer? other = null)
    {
        var server = new GitHubServer { Other = other };
        await server._server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The requests since the last time that somebody took them.</summary>
    public IReadOnlyList<RecordedRequest> TakeRequests() => [.. Interlocked.Exchange(ref _requests, [])];

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body, Encoding.Latin1);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = request.Headers.Where(h => h.Key != "Host").Select(h => $"{h.Key}: {h.Value}").Order(StringComparer.Ordinal);
        var answer = GitHubAnswers.Find($"{request.Method} {request.Path}{request.QueryString}", body, Api, Other?.Api)
            ?? new(500, """{"message": "the test has no answer for this"}""");
        answer = answer.Status is 200 or 201 ? answer with { Body = AnswerTemplates.Complete(JsonNode.Parse(answer.Body)!).ToJsonString() } : answer;
        var isUnchanged = answer.Headers.FirstOrDefault(h => h.Name == "ETag").Value is { } tag && request.Headers.IfNoneMatch == tag;
        context.Response.StatusCode = isUnchanged ? 304 : answer.Status;
        _requests.Enqueue(new(request.Method, request.Path + request.QueryString, string.Join('\n', headers), body, context.Response.StatusCode, isUnchanged ? "" : answer.Body));
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (!isUnchanged)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
