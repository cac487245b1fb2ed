using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Docs.Preview.Serving;

/// <summary>Tells an open page, by server-sent events, that there is something newer: the version, and nothing else.</summary>
internal static class EventStream
{
    public static async Task WriteAsync(HttpContext context, PreviewFeed feed, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // A page that was loaded before the last change hears of it at once.
            await SendAsync("retry: 500\n").ConfigureAwait(false);
            for (var version = 0; ;)
            {
                version = (await feed.NewerAsync(version, either.Token).ConfigureAwait(false)).Version;
                await SendAsync(string.Create(CultureInfo.InvariantCulture, $"data: {version}\n\n")).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server is.
        }

        async Task SendAsync(string text)
        {
            await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(text), either.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(either.Token).ConfigureAwait(false);
        }
    }
}
