using System.Collections.Immutable;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>The steps that make a planned commit from an existing tree.</summary>
/// <param name="Draft">The commit.</param>
/// <param name="Result">What it holds.</param>
/// <param name="Start">The id of the tree to start from; null for the tree of the parent.</param>
/// <param name="From">The tree to start from, itself.</param>
/// <param name="Differences">From that tree to <paramref name="Result"/>.</param>
/// <param name="Contents">The READMEs among the differences, by blob id.</param>
internal sealed record CommitSteps(
    CommitDraft Draft, GitTree Result, string? Start, GitTree From, ImmutableArray<TreeDifference> Differences, ImmutableDictionary<string, TargetFile> Contents)
{
    /// <summary>Blob ids of files that are restored; these blobs must be in the local repository.</summary>
    public IEnumerable<string> Restored => Differences.Select(d => d.Item?.Id).OfType<string>().Where(i => !Contents.ContainsKey(i));
}
