using Docs.Pipeline.Results;

namespace Docs.Pipeline.Building;

/// <summary>Counts images that are built, from several threads, and reports each.</summary>
/// <param name="all">How many there are.</param>
/// <param name="progress">Who wants to know; null for nobody.</param>
internal sealed class StepCounter(int all, IProgress<StepsDone>? progress)
{
    private int _done;

    public void Advance() => progress?.Report(new(Interlocked.Increment(ref _done), all, ""));
}
