using System.Net.Http.Headers;

namespace Docs.Transport.Http.Handlers;

/// <summary>Authenticates each request, also a redirected or repeated one, by its own address.</summary>
/// <param name="find">The header for an address; null for none, as for any host but the token's.</param>
internal sealed class AuthorizationHandler(Func<Uri, CancellationToken, ValueTask<AuthenticationHeaderValue?>> find) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = await find(request.RequestUri!, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
