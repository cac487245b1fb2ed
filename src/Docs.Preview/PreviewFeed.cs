namespace Docs.Preview;

/// <summary>
/// The current state of the preview. Pages are made from it, and open pages wait here for the next one. Safe for several
/// threads.
/// </summary>
public sealed class PreviewFeed(PreviewSnapshot first)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The newest state.</summary>
    public PreviewSnapshot Current { get; private set; } = first with { Version = 1 };

    /// <summary>Replaces the current state, and wakes those who wait for the next.</summary>
    /// <param name="change">From the current snapshot to the next one.</param>
    public void Update(Func<PreviewSnapshot, PreviewSnapshot> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        TaskCompletionSource waiting;
        lock (_lock)
        {
            Current = change(Current) with { Version = Current.Version + 1 };
            (waiting, _next) = (_next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        waiting.SetResult();
    }

    /// <summary>Waits for one that is newer than a version; at once where it is there already.</summary>
    public async Task<PreviewSnapshot> NewerAsync(int version, CancellationToken ct)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (Current.Version != version)
                {
                    return Current;
                }

                next = _next.Task;
            }

            await next.WaitAsync(ct).ConfigureAwait(false);
        }
    }
}
