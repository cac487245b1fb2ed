using System.Runtime.ExceptionServices;

namespace Docs.Pipeline.Building;

/// <summary>Loops on several threads.</summary>
internal static class ParallelLoop
{
    /// <summary>Acts on each item, on several threads where there are several items.</summary>
    /// <param name="threads">How many, at most.</param>
    /// <exception cref="IOException">The first one that an action threw: a full disk fails for every image at once.</exception>
    public static void ForEach<T>(IReadOnlyList<T> items, Action<T> act, int threads, CancellationToken ct)
        where T : class
    {
        if (items.Count == 1 || threads == 1)
        {
            foreach (var item in items)
            {
                ct.ThrowIfCancellationRequested();
                act(item);
            }

            return;
        }

        try
        {
            Parallel.ForEach(items, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = threads }, act);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    /// <summary>
    /// Acts on each number below a count. Does less than the framework's loop, which would have to be compiled at run
    /// time, and that takes longer than formatting some hundred files.
    /// </summary>
    /// <param name="threads">How many, at most.</param>
    public static void For(int count, Action<int> act, int threads, CancellationToken ct)
    {
        var next = -1;
        var others = new Task[Math.Max(0, Math.Min(threads, count) - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(Work, ct);
        }

        Work();
        Task.WaitAll(others, ct);

        void Work()
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                ct.ThrowIfCancellationRequested();
                act(i);
            }
        }
    }
}
