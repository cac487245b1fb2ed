using System.Net;
using Docs.Transport.Http;

namespace Docs.Publishing.GitHub;

/// <summary>
/// Sends the requests of a session. Octokit never has the token: it is added here, to requests for the API only. A
/// request for another scheme, host or port is refused, because Octokit follows redirects and links to the next page
/// wherever they lead.
/// </summary>
/// <param name="api">The address that all requests begin with.</param>
/// <param name="token">Null without one.</param>
internal sealed class ApiHandler(Uri api, WebToken? token) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
    ConnectTimeout = TimeSpan.FromSeconds(10),
    UseCookies = false,
})
{
    // Bytes: GitHub cuts a recursive tree at 7 MB, and an answer with a blob of 100 MB is of no use here.
    private const int AnswerLimit = 32 << 20;

    // Octokit's methods have no parameter for it.
    private readonly AsyncLocal<CancellationToken> _cancellation = new();

    /// <summary>Cancels the requests that the current method starts from now on.</summary>
    public void CancelBy(CancellationToken ct) => _cancellation.Value = ct;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? api;
        if (address.Scheme != api.Scheme || address.Authority != api.Authority)
        {
            throw new HttpRequestException($"the server leads to {address.Scheme}://{address.Authority}, expected {api.Scheme}://{api.Authority}");
        }

        request.Headers.Authorization = token?.FindFor(address);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cancellation.Value);
        var response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
        try
        {
            await response.Content.LoadIntoBufferAsync(AnswerLimit, either.Token).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
