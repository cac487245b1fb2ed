namespace Docs.Transport.Http.Handlers;

/// <summary>Where a redirect leads, or why it is not followed.</summary>
/// <param name="request">The redirected request; its address is the one that it was sent to.</param>
/// <param name="location">Where the server wants the request to go: an absolute address.</param>
/// <exception cref="HttpRequestException">The location is not an address of the web.</exception>
internal delegate RedirectStep DecideRedirect(HttpRequestMessage request, Uri location);

/// <summary>
/// Follows redirects as far as a rule allows, with the same method and the same body. A token is never sent along:
/// handlers below this one may add a token for the new address. A redirect that is not followed is the answer, and
/// <see cref="RequestOptions"/> has the reason.
/// </summary>
/// <param name="limit">How many redirects are followed, one after the other.</param>
internal sealed class RedirectHandler(int limit, DecideRedirect decide) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var followed = 0; ; followed++)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (LocationOf(response, request.RequestUri!) is not { } location)
            {
                return response;
            }

            var step = followed == limit ? RedirectStep.Refuse($"it is redirected more than {limit} times") : decide(request, location);
            if (step.Refusal is { } refusal)
            {
                request.Refusal = refusal;
                return response;
            }

            response.Dispose();
            request.RequestUri = step.Address;
            request.Headers.Authorization = null;
        }
    }

    private static Uri? LocationOf(HttpResponseMessage response, Uri address) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(address, location, out var absolute)
            ? absolute
            : null;
}
