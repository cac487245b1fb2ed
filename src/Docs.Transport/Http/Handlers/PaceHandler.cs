namespace Docs.Transport.Http.Handlers;

/// <summary>Sends requests that write one after the other, with pauses where there are many. Requests that read are not affected.</summary>
internal sealed class PaceHandler(PacePolicy policy, TimeProvider clock) : DelegatingHandler
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // When the writes of the last minute began.
    private readonly Queue<DateTimeOffset> _begun = new();
    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _last;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.IsRead)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await PauseAsync(cancellationToken).ConfigureAwait(false);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _turn.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task PauseAsync(CancellationToken ct)
    {
        while (_begun.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= Minute)
        {
            _begun.Dequeue();
        }

        if (_begun.Count >= policy.Free && _last + policy.Pause - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, ct).ConfigureAwait(false);
        }

        _last = clock.GetUtcNow();
        _begun.Enqueue(_last);
    }
}
