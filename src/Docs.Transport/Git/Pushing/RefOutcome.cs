namespace Docs.Transport.Git.Pushing;

/// <summary>The result of one <see cref="RefUpdate"/>.</summary>
public enum RefOutcome
{
    /// <summary>The branch is at the commit.</summary>
    Done,

    /// <summary>The branch was not where it was expected.</summary>
    Moved,

    /// <summary>The remote's own rules do not allow it.</summary>
    Refused,

    /// <summary>Not done because another one was not.</summary>
    Held,

    /// <summary>The remote could not do it.</summary>
    Failed,
}
