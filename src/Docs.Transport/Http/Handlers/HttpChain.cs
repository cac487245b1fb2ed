using System.Net;

namespace Docs.Transport.Http.Handlers;

/// <summary>Handlers of requests, one around the other.</summary>
internal static class HttpChain
{
    /// <summary>Links handlers to a chain.</summary>
    /// <param name="sender">Sends the requests.</param>
    /// <param name="handlers">The outermost first.</param>
    /// <returns>The outermost. Disposing it disposes all.</returns>
    public static HttpMessageHandler Create(HttpMessageHandler sender, params ReadOnlySpan<DelegatingHandler> handlers)
    {
        var outermost = sender;
        for (var i = handlers.Length - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = outermost;
            outermost = handlers[i];
        }

        return outermost;
    }

    /// <summary>What sends requests: without cookies, and without following redirects.</summary>
    /// <param name="connectTimeout">Until a connection is open.</param>
    public static SocketsHttpHandler CreateSender(TimeSpan connectTimeout) => new()
    {
        ConnectTimeout = connectTimeout,

        // The others report broken data by exceptions that could as well be bugs.
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        UseCookies = false,

        // RedirectHandler follows them: only some, and never with a token.
        AllowAutoRedirect = false,

        // What is left of a body that was refused is not worth keeping its connection.
        MaxResponseDrainSize = 64 << 10,
    };
}
