using System.Collections.Concurrent;

namespace Docs.Testing.Servers;

/// <summary>A clock that stands still, and on which short waits are over at once and long ones never: nobody sleeps.</summary>
/// <param name="limit">Waits of this length or longer are never over.</param>
internal sealed class ImpatientClock(TimeSpan limit) : TimeProvider
{
    /// <summary>The short waits so far.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = [];

    public DateTimeOffset Now { get; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isShort = dueTime > TimeSpan.Zero && dueTime < limit;
        if (isShort)
        {
            Waits.Enqueue(dueTime);
        }

        return System.CreateTimer(callback, state, isShort || dueTime == TimeSpan.Zero ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
    }
}
