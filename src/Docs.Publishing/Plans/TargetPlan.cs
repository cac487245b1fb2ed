using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;

namespace Docs.Publishing.Plans;

/// <summary>The plan for one target, or its result.</summary>
/// <param name="Branch">Where it is pushed to; null where it was stopped before that was known.</param>
/// <param name="State">Whether it is planned, published, stopped or failed.</param>
public sealed record TargetPlan(Target Target, BranchName? Branch, TargetState State)
{
    /// <summary>The commit that the branch has afterwards; null where it has none.</summary>
    public CommitId? Commit { get; init; }

    /// <summary>The READMEs that differ from what is published, sorted by path.</summary>
    public ImmutableArray<ReadmeEdit> Edits { get; init; } = [];

    /// <summary>Why it is stopped, or why the READMEs of <see cref="Refused"/> are.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Images whose READMEs are not published, although others of the target are; sorted.</summary>
    public ImmutableArray<ImageName> Refused { get; init; } = [];

    /// <summary>The commit of the sources that the published READMEs name; null where they name none.</summary>
    public CommitId? PublishedSources { get; init; }

    /// <summary>The branch that a pull request leads to, from <see cref="Branch"/>; null if nothing has to be proposed.</summary>
    public BranchName? Into { get; init; }

    /// <summary>The page of the pull request; null without one.</summary>
    public string? PullRequest { get; init; }

    /// <summary>Why it failed, in one line; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>UTF-8 bytes of all new and changed READMEs.</summary>
    public int Bytes => Edits.Sum(e => e.After.Length);

    /// <summary>The commit that the branch is at before; null where there is no branch.</summary>
    internal CommitId? Expected { get; init; }

    /// <summary>How the commit is made; null where none is.</summary>
    internal CommitSteps? Steps { get; init; }
}
