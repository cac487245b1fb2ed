using System.Globalization;
using Docs.Preview.Framing;
using Microsoft.AspNetCore.Http;

namespace Docs.Preview.Serving;

/// <summary>Keeps other sites' pages out, which can send requests to this machine too.</summary>
internal static class RequestGuard
{
    private static readonly string[] Names = ["127.0.0.1", "localhost"];

    /// <summary>Why a request is refused; null where it is not.</summary>
    /// <param name="port">The port that it came to.</param>
    public static string? RefusalOf(HttpRequest request, int port)
    {
        // Another site's name may be made to lead here, but a browser then tells that name.
        var own = Names.Select(n => $"{n}:{port.ToString(CultureInfo.InvariantCulture)}").ToArray();
        if (!own.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
        {
            return $"ask for {own[0]}: a preview answers to its own name only";
        }

        if (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"http://{request.Host.Value}")
        {
            return "another site's pages get nothing from a preview";
        }

        // A link from elsewhere may lead here; what a page there loads may not.
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && request.Headers["Sec-Fetch-Mode"] != "navigate"
            ? "another site's pages get nothing from a preview"
            : null;
    }

    public static void AddHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = PageFrame.Policy + "; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }
}
