using System.Collections.Immutable;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>The steps that make a planned commit from an existing tree.</summary>
/// <param name="Draft">The commit.</param>
/// <param name="Result">What it holds.</param>
/// <param name="Start">The id of the tree that is begun with; null for the parent's own.</param>
/// <param name="Differences">From there on.</param>
/// <param name="Contents">Of the READMEs among them, by their ids.</param>
internal sealed record CommitSteps(
    CommitDraft Draft, GitTree Result, string? Start, ImmutableArray<TreeDifference> Differences, ImmutableDictionary<string, TargetFile> Contents)
{
    /// <summary>Files that are put back and must be at hand, by their ids.</summary>
    public IEnumerable<string> Restored => Differences.Select(d => d.Item?.Id).OfType<string>().Where(i => !Contents.ContainsKey(i));
}
