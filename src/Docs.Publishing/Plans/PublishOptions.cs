using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;

namespace Docs.Publishing.Plans;

/// <summary>Settings for all targets of one run.</summary>
/// <param name="Settings">The settings of <c>publish.git</c>.</param>
/// <param name="Images">All images that there are, whether their READMEs were built this time or not.</param>
/// <param name="IsPartial">Whether only some of them were asked for: the READMEs of the others stay.</param>
/// <param name="TagData">What the READMEs were made from; null where that is not known.</param>
public sealed record PublishOptions(GitPublishSettings Settings, IReadOnlySet<ImageName> Images, bool IsPartial, TagDataTrailer? TagData)
{
    /// <summary>The commit that the READMEs were made from; null where that is not known.</summary>
    public SourcesTrailer? Sources { get; init; }

    /// <summary>Images whose READMEs may have what looks like a placeholder.</summary>
    public IReadOnlySet<ImageName> WithPlaceholders { get; init; } = ImmutableHashSet<ImageName>.Empty;

    /// <summary>The main branch of a repository without any commit, where the remote does not tell; null for none.</summary>
    public BranchName? FirstBranch { get; init; }

    /// <summary>Where to push instead of a target's own branch; null for the target's own.</summary>
    public BranchPattern? PullRequestBranch { get; init; }

    /// <summary>
    /// How changes are proposed by pull requests; null to publish them. Each commit is then made over the branch that the
    /// pull request leads to, an architecture's too.
    /// </summary>
    public PullRequestSettings? PullRequests { get; init; }

    /// <summary>Whether the branch of a pull request may lose other people's commits.</summary>
    public bool ReplacesOthers { get; init; }

    /// <summary>Whether a target may lose more than a fifth of its READMEs.</summary>
    public bool ForcesRemovals { get; init; }

    /// <summary>Whether READMEs that were made from older tag data may replace the published ones.</summary>
    public bool AllowsOlder { get; init; }
}
