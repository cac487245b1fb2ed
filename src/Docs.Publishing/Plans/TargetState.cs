namespace Docs.Publishing.Plans;

/// <summary>The state of a target during a publication.</summary>
public enum TargetState
{
    /// <summary>The remote is up to date; nothing is pushed.</summary>
    Unchanged,

    /// <summary>There is a commit to push.</summary>
    Planned,

    /// <summary>The commit is on the remote.</summary>
    Published,

    /// <summary>A pull request has the commit; the branch gets it when that is merged.</summary>
    Proposed,

    /// <summary>A finding says why nothing is pushed.</summary>
    Stopped,

    /// <summary>The remote refused the commit, or did not answer.</summary>
    Failed,
}
