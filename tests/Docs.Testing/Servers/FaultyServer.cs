using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Docs.Testing.Servers;

/// <summary>A web server on this machine that does with each request what a test says, also what servers should not.</summary>
public sealed class FaultyServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _running;
    private int _most;

    private FaultyServer(string host, Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{host}:0");
        _server = builder.Build();
        _server.Run(context => AnswerAsync(context, answer));
    }

    /// <summary>As in <c>http://127.0.0.1:12345</c>.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>The requests so far, as <c>GET /page</c>, in the order in which they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What they had as <c>Authorization</c>, in the same order; empty for none.</summary>
    public ConcurrentQueue<string> Tokens { get; } = [];

    /// <summary>How many were answered at the same time, at most.</summary>
    public int MostAtOnce => _most;

    /// <param name="answer">Answers; given how many requests for the same path there were before.</param>
    public static Task<FaultyServer> StartAsync(Func<HttpContext, int, Task> answer) => StartAsync("127.0.0.1", answer);

    /// <param name="host">An address of this machine.</param>
    public static async Task<FaultyServer> StartAsync(string host, Func<HttpContext, int, Task> answer)
    {
        var server = new FaultyServer(host, answer);
        await server._server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Waits until no request is being answered.</summary>
    public async Task WaitUntilIdleAsync()
    {
        while (Volatile.Read(ref _running) > 0)
        {
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Those that never answer are not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, int, Task> answer)
    {
        var running = Interlocked.Increment(ref _running);
        for (var most = _most; running > most && Interlocked.CompareExchange(ref _most, running, most) != most; most = _most)
        {
        }

        var path = context.Request.Path + context.Request.QueryString;
        Requests.Enqueue($"{context.Request.Method} {path}");
        Tokens.Enqueue(context.Request.Headers.Authorization.ToString());
        try
        {
            await answer(context, _counts.AddOrUpdate(path, 0, (_, n) => n + 1));
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
