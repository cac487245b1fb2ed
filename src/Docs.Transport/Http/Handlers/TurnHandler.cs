using System.Collections.Concurrent;

namespace Docs.Transport.Http.Handlers;

/// <summary>Sends a few requests at a time, and even fewer to one host; the others wait for their turn.</summary>
/// <param name="requests">Requests at a time, to all hosts together.</param>
/// <param name="perHost">Requests at a time to one host.</param>
internal sealed class TurnHandler(int requests, int perHost) : DelegatingHandler
{
    private readonly SemaphoreSlim _requests = new(requests);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hosts = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = _hosts.GetOrAdd(request.RequestUri!.Authority, _ => new(perHost));
        await host.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _requests.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                request.Begun?.Invoke();
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _requests.Release();
            }
        }
        finally
        {
            host.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _requests.Dispose();
            foreach (var host in _hosts.Values)
            {
                host.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
