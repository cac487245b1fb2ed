using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Docs.Testing.Servers;

/// <summary>A web server on this machine that answers as a test says.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Func<string, string, int, Answer> _answer;
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _running;
    private int _most;

    private LoopbackServer(Func<string, string, int, Answer> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(context => Task.Run(() => AnswerTo(context)));
    }

    /// <summary>As in <c>http://127.0.0.1:12345</c>.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>The requests so far, as <c>HEAD /page</c>, in the order in which they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>How many were answered at the same time, at most.</summary>
    public int MostAtOnce => _most;

    /// <param name="answer">From method, path and how many requests of both there were before.</param>
    public static async Task<LoopbackServer> StartAsync(Func<string, string, int, Answer> answer)
    {
        var server = new LoopbackServer(answer);
        await server._server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private void AnswerTo(HttpContext context)
    {
        var running = Interlocked.Increment(ref _running);
        for (var most = _most; running > most && Interlocked.CompareExchange(ref _most, running, most) != most; most = _most)
        {
        }

        var request = $"{context.Request.Method} {context.Request.Path}";
        Requests.Enqueue(request);
        var answer = _answer(context.Request.Method, context.Request.Path, _counts.AddOrUpdate(request, 0, (_, n) => n + 1));
        Interlocked.Decrement(ref _running);
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }
    }

    /// <param name="Status">Zero for a connection that is cut.</param>
    /// <param name="RetryAfter">Seconds, as the header has them; null without it.</param>
    public sealed record Answer(int Status, string? RetryAfter = null);
}
