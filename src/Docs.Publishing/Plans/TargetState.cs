namespace Docs.Publishing.Plans;

/// <summary>How far the publishing of a target has come.</summary>
public enum TargetState
{
    /// <summary>The remote already has what it should have; nothing is pushed.</summary>
    Unchanged,

    /// <summary>There is a commit to push.</summary>
    Planned,

    /// <summary>The commit is on the remote.</summary>
    Published,

    /// <summary>A finding says why nothing is pushed.</summary>
    Stopped,

    /// <summary>The remote refused the commit, or did not answer.</summary>
    Failed,
}
