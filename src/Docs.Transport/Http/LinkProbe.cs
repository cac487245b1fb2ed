using System.Net;
using System.Net.Sockets;

namespace Docs.Transport.Http;

/// <summary>Asks whether links lead somewhere.</summary>
public static class LinkProbe
{
    /// <summary>Asks for a page's head; for the page itself where the server does not answer that well.</summary>
    /// <param name="address">An <c>http:</c> or <c>https:</c> address.</param>
    public static async Task<LinkState> ProbeAsync(WebSession client, Uri address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(client);
        try
        {
            var head = await client.SendAsync(new(HttpMethod.Head, address) { AllowsUpgrade = true }, ct).ConfigureAwait(false);
            if ((int)head.Status < 400)
            {
                return LinkState.Alive;
            }

            var page = await client.SendAsync(new(HttpMethod.Get, address) { AllowsUpgrade = true }, ct).ConfigureAwait(false);
            return page.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? LinkState.Dead($"the server answers {(int)page.Status}")
                : (int)page.Status < 400 ? LinkState.Alive
                : LinkState.Unknown($"the server answers {(int)page.Status}");
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.NameResolutionError || e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound })
        {
            return LinkState.HostIsMissing;
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return LinkState.Dead("the server refuses connections");
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            return LinkState.Unknown(e.Message);
        }
    }
}
