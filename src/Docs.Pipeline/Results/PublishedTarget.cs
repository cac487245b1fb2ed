using Docs.Publishing.Plans;
using Docs.Transport.Git.Addresses;

namespace Docs.Pipeline.Results;

/// <summary>What came of one target.</summary>
/// <param name="Remote">The repository.</param>
/// <param name="Plan">What was done there, or with <c>--dry-run</c> is to be done.</param>
public sealed record PublishedTarget(GitAddress Remote, TargetPlan Plan)
{
    /// <summary>Texts that the plan replaces, by their ids; only for a diff.</summary>
    public IReadOnlyDictionary<string, string> Before { get; init; } = new Dictionary<string, string>();

    /// <summary>Where people can look at the pull request, or else at the commit; null where that is not known.</summary>
    public string? Link => Plan.PullRequest ?? (Plan.Commit is { } commit ? HostedPages.Find(Remote)?.Commit(commit) : null);
}
