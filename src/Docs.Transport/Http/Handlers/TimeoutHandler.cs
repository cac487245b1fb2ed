namespace Docs.Transport.Http.Handlers;

/// <summary>Ends a request that is not answered in time, by a <see cref="TimeoutException"/>. Each repetition has its own time.</summary>
/// <param name="limit">Until the answer is there: with its body, where a handler below this one loads that.</param>
internal sealed class TimeoutHandler(TimeSpan limit, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await base.SendAsync(request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {limit.TotalSeconds} s");
        }
    }
}
