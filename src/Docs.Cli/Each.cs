using System.Runtime.ExceptionServices;

namespace Docs.Cli;

/// <summary>Loops over images.</summary>
internal static class Each
{
    /// <summary>Acts on each item, on several threads where there are several items.</summary>
    /// <exception cref="IOException">The first one that an action threw: a full disk fails for every image at once.</exception>
    public static void InParallel<T>(IReadOnlyList<T> items, Action<T> act, CancellationToken ct)
        where T : class
    {
        if (items.Count == 1)
        {
            act(items[0]);
            return;
        }

        try
        {
            Parallel.ForEach(items, new ParallelOptions { CancellationToken = ct }, act);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
