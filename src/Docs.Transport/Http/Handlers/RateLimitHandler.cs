namespace Docs.Transport.Http.Handlers;

/// <summary>
/// Waits where a server limits the rate of requests, and sends the request again. This applies to all requests, writes
/// too: the server did not carry out the refused one.
/// </summary>
internal sealed class RateLimitHandler(RateLimitPolicy policy, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (policy.Find(response, clock.GetUtcNow()) is not { } limit || attempt == policy.Retries)
            {
                return response;
            }

            var wait = limit.Wait ?? policy.FirstWait * Math.Pow(2, attempt);
            if (wait > policy.LongestWait)
            {
                return response;
            }

            response.Dispose();
            policy.Waits?.Report(new(request.RequestUri!.Authority, wait, clock.GetUtcNow() + wait));
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
