namespace Docs.Transport.Http.Handlers;

/// <summary>Traces each exchange as one line, and keeps the id by which the server's operators find it (<see cref="RequestOptions"/>).</summary>
/// <param name="header">The header of answers that has the id.</param>
/// <param name="trace">Called with each exchange, a line each; from several threads.</param>
internal sealed class RequestIdHandler(string header, Action<string> trace) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestId = null;
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            trace($"{request.Method} {request.RequestUri}: {e.Message}");
            throw;
        }

        request.RequestId = response.Headers.TryGetValues(header, out var ids) ? ids.First() : null;
        trace($"{request.Method} {request.RequestUri}: {(int)response.StatusCode}{(request.RequestId is { } id ? $", request {id}" : "")}");
        return response;
    }
}
