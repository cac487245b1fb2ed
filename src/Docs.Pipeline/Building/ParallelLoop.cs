namespace Docs.Pipeline.Building;

/// <summary>The one loop on several threads. It does less than the framework's, which would have to be compiled at run time, and that takes longer than formatting some hundred files.</summary>
internal static class ParallelLoop
{
    /// <summary>Acts on each item, on several threads where there are several items.</summary>
    /// <param name="threads">How many, at most.</param>
    /// <exception cref="IOException">One that an action threw; no further item is begun then. A full disk fails for every image at once.</exception>
    public static void ForEach<T>(IReadOnlyList<T> items, Action<T> act, int threads, CancellationToken ct) => For(items.Count, i => act(items[i]), threads, ct);

    /// <summary>Acts on each number below a count.</summary>
    /// <param name="threads">How many, at most.</param>
    /// <exception cref="IOException">One that an action threw; no further number is begun then.</exception>
    public static void For(int count, Action<int> act, int threads, CancellationToken ct)
    {
        var next = -1;
        var others = new Task[Math.Max(0, Math.Min(threads, count) - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(Work, CancellationToken.None);
        }

        try
        {
            Work();
        }
        finally
        {
            // Nobody may act any more when this returns.
            Task.WhenAll(others).GetAwaiter().GetResult();
        }

        void Work()
        {
            try
            {
                for (int i; (i = Interlocked.Increment(ref next)) < count;)
                {
                    ct.ThrowIfCancellationRequested();
                    act(i);
                }
            }
            finally
            {
                // After a failure the others have nothing left to begin.
                Interlocked.Exchange(ref next, count);
            }
        }
    }
}
