using System.Collections.Concurrent;
using Docs.Model.Findings;

namespace Docs.Pipeline.Building;

/// <summary>Acts on items on several threads, and collects the findings of all of them.</summary>
/// <param name="threads">How many, at most.</param>
internal sealed class FindingLoop(int threads)
{
    private readonly ConcurrentBag<Finding> _found = [];

    /// <summary>What was found so far: each once, sorted by place.</summary>
    public IReadOnlyList<Finding> Findings => [.. _found.Distinct().Order()];

    /// <summary>Adds what was found elsewhere.</summary>
    public void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            _found.Add(finding);
        }
    }

    /// <summary>Acts on each item.</summary>
    /// <param name="act">Gets the item and a list of its own for findings.</param>
    /// <exception cref="IOException">One that an action threw; no further item is begun then.</exception>
    public void ForEach<T>(IReadOnlyList<T> items, Action<T, ICollection<Finding>> act, CancellationToken ct) => ParallelLoop.ForEach(
        items,
        item =>
        {
            var own = new List<Finding>();
            act(item, own);
            Add(own);
        },
        threads,
        ct);
}
