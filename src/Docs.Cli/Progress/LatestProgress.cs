using Docs.Pipeline.Results;

namespace Docs.Cli.Progress;

/// <summary>Keeps the last thing that was reported. Safe for several threads.</summary>
internal sealed class LatestProgress : IProgress<StepsDone>
{
    private readonly Lock _lock = new();
    private StepsDone _value = new(0, 1, "");

    public StepsDone Value
    {
        get
        {
            lock (_lock)
            {
                return _value;
            }
        }
    }

    public void Report(StepsDone value)
    {
        lock (_lock)
        {
            // Images are counted on several threads, which may report in another order.
            if (value.Done >= _value.Done || value.What.Length > 0 || _value.What.Length > 0)
            {
                _value = value;
            }
        }
    }
}
