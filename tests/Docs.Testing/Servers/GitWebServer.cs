using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Docs.Testing.Servers;

/// <summary>Serves the repositories of a folder over HTTP, on this machine, by git's own program for that.</summary>
internal sealed class GitWebServer : IAsyncDisposable
{
    /// <summary>Instead of a status: the connection is cut.</summary>
    public const int Cut = -1;

    private readonly WebApplication _server;
    private readonly string _folder;
    private readonly bool _isOld;
    private readonly TimeSpan _latency;

    private GitWebServer(string folder, bool isOld, TimeSpan latency)
    {
        (_folder, _isOld, _latency) = (folder, isOld, latency);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    /// <summary>As in <c>http://127.0.0.1:12345</c>.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>The requests so far, as <c>GET /repository/info/refs</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The status that a request is refused with, given how many there were before; null for an answer.</summary>
    public Func<int, int?> Refuse { get; set; } = _ => null;

    /// <summary>What everybody must have as a password, whatever the name; null lets everybody in.</summary>
    public string? Password { get; set; }

    /// <summary>What requests had as <c>Authorization</c>, in their order; empty for none.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = [];

    /// <param name="isOld">Whether it speaks the first version of the protocol only, which hands out no single objects unless told to.</param>
    /// <param name="latency">How much later than at once each request is answered.</param>
    public static async Task<GitWebServer> StartAsync(string folder, bool isOld = false, TimeSpan latency = default)
    {
        var server = new GitWebServer(folder, isOld, latency);
        await server._server.StartAsync(CancellationToken.None);
        return server;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    /// <summary>A git program that serves: without any configuration but the repository's.</summary>
    internal static ProcessStartInfo Prepare(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        return start;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var refusal = Refuse(Requests.Count);
        Requests.Enqueue($"{request.Method} {request.Path}");
        if (refusal is { } status)
        {
            if (status == Cut)
            {
                context.Abort();
            }
            else
            {
                context.Response.StatusCode = status;
            }

            return;
        }

        var authorization = request.Headers.Authorization.ToString();
        Authorizations.Enqueue(authorization);
        if (Password is not null && !IsKnown(authorization))
        {
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"git\"";

            // As a careless server does: what it was sent comes back.
            await context.Response.WriteAsync($"you sent {authorization}");
            return;
        }

        await Task.Delay(_latency, context.RequestAborted);
        var start = Prepare("http-backend");
        foreach (var (name, value) in new Dictionary<string, string?>
        {
            ["GIT_PROJECT_ROOT"] = _folder,
            ["GIT_HTTP_EXPORT_ALL"] = "1",
            ["GIT_PROTOCOL"] = _isOld ? "" : request.Headers["Git-Protocol"].ToString(),
            ["REQUEST_METHOD"] = request.Method,
            ["PATH_INFO"] = request.Path.Value,
            ["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?'),
            ["CONTENT_TYPE"] = request.ContentType,
            ["HTTP_CONTENT_ENCODING"] = request.Headers.ContentEncoding.ToString(),
            ["REMOTE_ADDR"] = "127.0.0.1",
            ["REMOTE_USER"] = Password is null ? null : "somebody",
        })
        {
            start.Environment[name] = value;
        }

        if (request.ContentLength is { } length)
        {
            start.Environment["CONTENT_LENGTH"] = length.ToString(CultureInfo.InvariantCulture);
        }

        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        using var backend = Process.Start(start)!;
        await request.Body.CopyToAsync(backend.StandardInput.BaseStream, context.RequestAborted);
        backend.StandardInput.Close();
        using var answer = new MemoryStream();
        await backend.StandardOutput.BaseStream.CopyToAsync(answer, CancellationToken.None);
        await backend.WaitForExitAsync(CancellationToken.None);
        await WriteAsync(context.Response, answer.ToArray());
    }

    private bool IsKnown(string authorization) =>
        authorization.StartsWith("Basic ", StringComparison.Ordinal)
        && Encoding.ASCII.GetString(Convert.FromBase64String(authorization[6..])).EndsWith(":" + Password, StringComparison.Ordinal);

    /// <summary>From what a program of a web server prints to an answer.</summary>
    private static async Task WriteAsync(HttpResponse response, byte[] answer)
    {
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        foreach (var line in Encoding.ASCII.GetString(answer, 0, end).Split("\r\n"))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (name == "Status")
            {
                response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
            }
            else
            {
                response.Headers[name] = value;
            }
        }

        await response.Body.WriteAsync(answer.AsMemory(end + 4));
    }
}
