using System.Collections.Immutable;
using Docs.Model.Findings;
using Docs.Publishing.Output;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Results;

/// <summary>What a build did, or with <see cref="Requests.BuildLibraryRequest.IsCheck"/> would do.</summary>
/// <param name="Configuration">What was built, and where to.</param>
/// <param name="IsCheck">Whether nothing was written.</param>
/// <param name="Changes">Unchanged READMEs too, sorted by path; with texts only if they were asked for.</param>
/// <param name="Findings">Sorted by place.</param>
/// <param name="NotLive">How many images were built from tag data that may be old, because a host did not answer.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record BuildLibraryResult(
    Configuration Configuration, bool IsCheck, ImmutableArray<ReadmeChange> Changes, IReadOnlyList<Finding> Findings, int NotLive, TimeSpan Elapsed)
{
    /// <summary>Whether nothing was built, because the tag data of the library folder has errors and so cannot be compared with the published.</summary>
    public bool IsStopped { get; init; }

    public int Count(params ReadOnlySpan<ReadmeState> states)
    {
        var count = 0;
        foreach (var change in Changes)
        {
            count += states.Contains(change.State) ? 1 : 0;
        }

        return count;
    }
}
