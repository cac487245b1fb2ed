using System.Net.Http.Headers;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.GitHub.Http;

/// <summary>
/// What Octokit hands its requests to: the outermost handler of a session. A request for another scheme, host or port
/// than the API's is refused, because Octokit follows links to the next page wherever they lead.
/// </summary>
/// <param name="api">The address that all requests begin with.</param>
internal sealed class ApiHandler(Uri api) : DelegatingHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly AsyncLocal<ApiCall> _call = new();

    /// <summary>Makes the requests that the current method starts from now on a part of a call.</summary>
    public void Begin(ApiCall call) => _call.Value = call;

    /// <remarks>
    /// The given token ends a request after the time that Octokit has for it. That time does not know how long a rate
    /// limit makes a request wait, so the chain has its own time limits.
    /// </remarks>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? api;
        if (address.Scheme != api.Scheme || address.Authority != api.Authority)
        {
            throw new HttpRequestException($"the server leads to {address.Scheme}://{address.Authority}, expected {api.Scheme}://{api.Authority}");
        }

        // Octokit sends JSON, and calls most of it a form.
        if (request.Content is { } body)
        {
            body.Headers.ContentType = Json;
        }

        var call = _call.Value ?? new(isRepeatable: false, cancellationToken);
        call.IsWrite = !request.IsRead;
        request.IsRepeatable = call.IsRepeatable;
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, call.Cancellation).ConfigureAwait(false);
        }
        finally
        {
            call.RequestId = request.RequestId;
        }

        if (request.Refusal is not { } refusal)
        {
            return response;
        }

        var isRedirect = response.Headers.Location is not null;
        response.Dispose();
        throw new HttpRequestException(isRedirect ? refusal : $"the answer cannot be used: {refusal}");
    }
}
