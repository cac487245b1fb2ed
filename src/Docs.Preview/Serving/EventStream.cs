using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Docs.Preview.Serving;

/// <summary>Sends an open page the number of the newest version, by server-sent events, as soon as there is one. Nothing else is sent.</summary>
internal static class EventStream
{
    /// <summary>How long a page waits before it connects again.</summary>
    private static readonly TimeSpan Reconnection = TimeSpan.FromMilliseconds(500);

    public static async Task WriteAsync(HttpContext context, PreviewFeed feed, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await SseFormatter.WriteAsync(Versions(feed, either.Token), context.Response.Body, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server stops.
        }
    }

    /// <summary>The current version first, because the page may be older; then each newer one.</summary>
    private static async IAsyncEnumerable<SseItem<string>> Versions(PreviewFeed feed, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var version = 0; ;)
        {
            version = (await feed.NewerAsync(version, ct).ConfigureAwait(false)).Version;
            yield return new(version.ToString(CultureInfo.InvariantCulture)) { ReconnectionInterval = Reconnection };
        }
    }
}
