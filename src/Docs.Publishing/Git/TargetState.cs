namespace Docs.Publishing.Git;

/// <summary>How it stands with a target.</summary>
public enum TargetState
{
    /// <summary>All is as it should be; nothing is pushed.</summary>
    Unchanged,

    /// <summary>A commit is to be pushed.</summary>
    Planned,

    /// <summary>The commit is there.</summary>
    Published,

    /// <summary>A finding says why nothing is pushed.</summary>
    Stopped,

    /// <summary>The remote did not do its part.</summary>
    Failed,
}
