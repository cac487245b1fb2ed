using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Docs.Cli.Tests.Support;

/// <summary>A web server on this machine that answers as a test says.</summary>
public sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<string, string, int, Answer> _answer;
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _running;
    private int _most;

    /// <param name="answer">From method, path and how many requests of both there were before.</param>
    public LoopbackServer(Func<string, string, int, Answer> answer)
    {
        _answer = answer;
        (_listener, Address) = Listen();
        _ = ServeAsync();
    }

    /// <summary>As in <c>http://127.0.0.1:12345</c>.</summary>
    public string Address { get; }

    /// <summary>The requests so far, as <c>HEAD /page</c>, in the order in which they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>How many were answered at the same time, at most.</summary>
    public int MostAtOnce => _most;

    public void Dispose() => _listener.Close();

    private static (HttpListener Listener, string Address) Listen()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}";
            probe.Stop();
            var listener = new HttpListener { Prefixes = { address + "/" } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException)
            {
                // Somebody took the port in between.
                listener.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerTo(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void AnswerTo(HttpListenerContext context)
    {
        var running = Interlocked.Increment(ref _running);
        for (var most = _most; running > most && Interlocked.CompareExchange(ref _most, running, most) != most; most = _most)
        {
        }

        var request = $"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}";
        Requests.Enqueue(request);
        var answer = _answer(context.Request.HttpMethod, context.Request.Url.AbsolutePath, _counts.AddOrUpdate(request, 0, (_, n) => n + 1));
        Interlocked.Decrement(ref _running);
        if (answer.Status == 0)
        {
            context.Response.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.Header is { } header)
        {
            context.Response.Headers.Add(header);
        }

        context.Response.Close();
    }

    /// <param name="Status">Zero for a connection that is cut.</param>
    /// <param name="Header">As in <c>Retry-After: 0</c>.</param>
    public sealed record Answer(int Status, string? Header = null);
}
