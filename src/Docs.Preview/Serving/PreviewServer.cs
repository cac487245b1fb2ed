using System.Net;
using System.Text;
using Docs.Model;
using Docs.Preview.Framing;
using Docs.Preview.Overview;
using Docs.Preview.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Docs.Preview.Serving;

/// <summary>Serves pages on this machine alone: only to browsers that were sent here, and nothing but its own pages.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private const string Html = "text/html; charset=utf-8";

    // A logo is opened by itself too, and an SVG is a document then.
    private const string LogoPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    // Pages name the version of what they need, which is the same as long as its content is.
    private const string Kept = "private, max-age=31536000, immutable";

    private readonly WebApplication _application;
    private readonly Task<PreviewFeed> _feed;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _isLookedAt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isAsked;
    private int _pages;

    private PreviewServer(WebApplication application, Task<PreviewFeed> feed) => (_application, _feed) = (application, feed);

    /// <summary>Where it is: <c>http://127.0.0.1:8642</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Ends when a first page is open in a browser, or somebody has gone on to a second one.</summary>
    public Task IsLookedAt => _isLookedAt.Task;

    /// <summary>Starts to serve.</summary>
    /// <param name="feed">What is served; who asks before it is there waits for it.</param>
    /// <param name="port">On 127.0.0.1; 0 for any that is free.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewServer> StartAsync(Task<PreviewFeed> feed, int port, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var server = new PreviewServer(builder.Build(), feed);
        server._application.Run(server.AnswerAsync);
        try
        {
            await server._application.StartAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        server.Address = server._application.Urls.First();

        _ = Task.Run(server.WriteFirstAsync, CancellationToken.None);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // Those who wait for changes would hold it up.
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    /// <summary>Writes pages that nobody waits for, unless somebody does already: the first ones take ten times as long as the others.</summary>
    private async Task WriteFirstAsync()
    {
        var snapshot = (await _feed.WaitAsync(_stopping.Token).ConfigureAwait(false)).Current;
        if (_isAsked)
        {
            return;
        }

        IndexPage.Write(snapshot, PageLinks.OfServer);
        if (snapshot.Images is [var image, ..])
        {
            ReadmePage.Write(snapshot, PageLinks.OfServer, new(snapshot.Settings.Targets[0], image.Name, View.Rendered));
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        RequestGuard.AddHeaders(context.Response);
        if (RequestGuard.RefusalOf(context.Request, context.Connection.LocalPort) is { } refusal)
        {
            await SendAsync(context, StatusCodes.Status403Forbidden, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(refusal + "\n")).ConfigureAwait(false);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await SendAsync(context, StatusCodes.Status405MethodNotAllowed, Html, []).ConfigureAwait(false);
            return;
        }

        _isAsked = true;
        await RouteAsync(context, await _feed.WaitAsync(_stopping.Token).ConfigureAwait(false), context.Request.Path.Value ?? "/").ConfigureAwait(false);
    }

    private Task RouteAsync(HttpContext context, PreviewFeed feed, string path)
    {
        var snapshot = feed.Current;
        if (path == "/")
        {
            return SendPageAsync(context, IndexPage.Write(snapshot, PageLinks.OfServer));
        }

        if (path == "/changes/")
        {
            return SendPageAsync(context, AllChangesPage.Write(snapshot, PageLinks.OfServer));
        }

        if (path == "/events")
        {
            _isLookedAt.TrySetResult();
            return EventStream.WriteAsync(context, feed, _stopping.Token);
        }

        if (Asset.Find(path) is { } asset)
        {
            if (context.Request.QueryString.Value == "?" + asset.Version)
            {
                context.Response.Headers.CacheControl = Kept;
            }

            return SendAsync(context, StatusCodes.Status200OK, asset.ContentType, asset.Content);
        }

        if (LogoOf(snapshot, path) is { } logo && LogoFile.Load(logo) is { } content)
        {
            context.Response.Headers.ContentSecurityPolicy = LogoPolicy;
            return SendAsync(context, StatusCodes.Status200OK, LogoFile.ContentTypeOf(logo), content);
        }

        // A link without its slash would lead the page's own links astray.
        if (path == "/changes" || PageAddress.TryParse(path + "/", view: null, out _))
        {
            context.Response.Headers.Location = path + "/" + context.Request.QueryString;
            return SendAsync(context, StatusCodes.Status308PermanentRedirect, Html, []);
        }

        return PageAddress.TryParse(path, context.Request.Query[PageAddress.ViewParameter], out var address)
            && ReadmePage.Write(snapshot, PageLinks.OfServer, address with { Other = Target.Find(context.Request.Query[PageAddress.OtherParameter].ToString()) }) is { } page
            ? SendPageAsync(context, page)
            : SendPageAsync(context, MissingPage.Write(snapshot, PageLinks.OfServer), StatusCodes.Status404NotFound);
    }

    private static PreviewedLogo? LogoOf(PreviewSnapshot snapshot, string path) =>
        path.Split('/') is ["", "logos", var file]
        && ImageName.TryParse(Path.GetFileNameWithoutExtension(file), out var name)
        && snapshot.Find(name) is { Logo: { } logo } && Path.GetExtension(logo.FileName) == Path.GetExtension(file)
            ? logo
            : null;

    private Task SendPageAsync(HttpContext context, string page, int status = StatusCodes.Status200OK)
    {
        if (Interlocked.Increment(ref _pages) > 1)
        {
            _isLookedAt.TrySetResult();
        }

        return SendAsync(context, status, Html, Encoding.UTF8.GetBytes(page));
    }

    private static async Task SendAsync(HttpContext context, int status, string contentType, byte[] content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
