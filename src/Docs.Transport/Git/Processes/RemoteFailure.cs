namespace Docs.Transport.Git.Processes;

/// <summary>Why a git command that talks to a remote failed, or why the remote did not change a branch.</summary>
public enum RemoteFailure
{
    /// <summary>For another reason, which only git's own words say.</summary>
    Unknown,

    /// <summary>The connection broke, or the server is overloaded: the same command may work soon.</summary>
    Transient,

    /// <summary>The command did not end in time.</summary>
    TimedOut,

    /// <summary>The host wants a user name, and there is none to give. Hosts also say so of a repository that does not exist.</summary>
    NeedsCredentials,

    /// <summary>The host knows this user, or knows that it does not, and refuses.</summary>
    Denied,

    /// <summary>There is no such repository.</summary>
    NotFound,

    /// <summary>The server redirects to another address, and a token must not follow.</summary>
    Redirected,

    /// <summary>The remote has no such branch or tag.</summary>
    NoSuchRef,

    /// <summary>The remote has no such commit, or hands it out under no name.</summary>
    NoSuchCommit,

    /// <summary>The remote cannot change several branches at once.</summary>
    NotAtomic,

    /// <summary>The branch is not at the expected commit, or somebody else is changing it now.</summary>
    Moved,

    /// <summary>Nothing is wrong with this branch: another one of the same push failed.</summary>
    Held,

    /// <summary>Another branch has a name that excludes this one, as <c>i386/foo</c> excludes <c>i386</c>.</summary>
    NameTaken,

    /// <summary>The remote cannot write the branch on its own disk.</summary>
    NotWritable,

    /// <summary>The remote could not store the commits.</summary>
    Broken,

    /// <summary>The remote's rules or one of its hooks do not allow the change.</summary>
    Refused,
}
