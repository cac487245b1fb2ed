using System.Globalization;
using Docs.Transport.Http.Handlers;

namespace Docs.Publishing.Hub.Api;

/// <summary>
/// Lets a few requests through at a time. When the server says that there are too many, all wait, and from then on there
/// are half as many. It sends nothing again: that is for a handler around this one.
/// </summary>
internal sealed class HubGateHandler(HubSettings settings, RateLimitPolicy limits) : DelegatingHandler
{
    private readonly SemaphoreSlim _places = new(settings.Requests);
    private readonly Lock _lock = new();
    private int _allowed = settings.Requests;
    private int _surplus;
    private int _reductions;
    private DateTimeOffset _end = DateTimeOffset.MinValue;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var entered = await EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (limits.Find(response, settings.Clock.GetUtcNow()) is { } limit && (limit.Wait ?? limits.FirstWait) is var wait && wait <= limits.LongestWait)
            {
                Reduce(entered, wait);
            }

            return response;
        }
        finally
        {
            Leave();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _places.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Waits for a place, and until nobody has to wait any more.</summary>
    /// <returns>How often the number of places was reduced so far, for <see cref="Reduce"/>.</returns>
    private async Task<int> EnterAsync(CancellationToken ct)
    {
        await _places.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            var waitedFor = DateTimeOffset.MinValue;
            while (true)
            {
                TimeSpan wait;
                lock (_lock)
                {
                    wait = _end - settings.Clock.GetUtcNow();
                    if (wait <= TimeSpan.Zero || waitedFor == _end)
                    {
                        return _reductions;
                    }

                    waitedFor = _end;
                }

                await Task.Delay(wait, settings.Clock, ct).ConfigureAwait(false);
            }
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>Gives the place back.</summary>
    private void Leave()
    {
        lock (_lock)
        {
            if (_surplus > 0)
            {
                _surplus--;
                return;
            }
        }

        _places.Release();
    }

    /// <summary>Lets everybody wait, and fewer through afterwards. Requests that were under way at the same time count as one.</summary>
    /// <param name="entered">What <see cref="EnterAsync"/> told the request that was refused.</param>
    private void Reduce(int entered, TimeSpan wait)
    {
        string? notice = null;
        lock (_lock)
        {
            var end = settings.Clock.GetUtcNow() + wait;
            if (entered == _reductions)
            {
                _reductions++;
                var allowed = Math.Max(1, _allowed / 2);
                _surplus += _allowed - allowed;
                _allowed = allowed;
                notice = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Docker Hub says that there are too many requests: waiting {Math.Ceiling(wait.TotalSeconds)} s, then {(allowed == 1 ? "one request" : $"{allowed} requests")} at a time");
            }

            _end = end > _end ? end : _end;
        }

        if (notice is not null)
        {
            settings.Notice(notice);
        }
    }
}
