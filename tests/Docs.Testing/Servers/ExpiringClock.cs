namespace Docs.Testing.Servers;

/// <summary>A clock that stands still: waits are over at once, but time limits of requests only when a test says so.</summary>
/// <param name="limit">The length of those time limits; no wait may be as long.</param>
internal sealed class ExpiringClock(TimeSpan limit) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Limit> _limits = [];

    public DateTimeOffset Now { get; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != limit)
        {
            return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
        }

        lock (_lock)
        {
            var timer = new Limit(this, () => callback(state));
            _limits.Add(timer);
            return timer;
        }
    }

    /// <summary>Ends the time of all requests that are not answered yet.</summary>
    public void Expire()
    {
        List<Limit> now;
        lock (_lock)
        {
            now = [.. _limits];
            _limits.Clear();
        }

        now.ForEach(l => l.Fire());
    }

    private sealed class Limit(ExpiringClock clock, Action fire) : ITimer
    {
        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._limits.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
