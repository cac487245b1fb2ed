namespace Docs.Preview;

/// <summary>What there is to look at now, for those who look and those who wait for the next. Safe for several threads.</summary>
public sealed class PreviewFeed(PreviewSnapshot first)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The newest.</summary>
    public PreviewSnapshot Current { get; private set; } = first with { Version = 1 };

    /// <summary>Replaces what is looked at, and tells those who wait.</summary>
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
