namespace Docs.Transport.Git.Processes;

/// <summary>A repository elsewhere could not be read or changed.</summary>
/// <param name="remote">Its address, without any secret.</param>
/// <param name="reason">Why, in one line.</param>
public sealed class RemoteException(string remote, string reason, Exception? cause = null) : IOException($"{remote}: {reason}", cause)
{
    /// <summary>Why, in one line.</summary>
    public string Reason { get; } = reason;

    /// <summary>What kind of failure it is, for decisions; <see cref="Reason"/> is for people.</summary>
    public RemoteFailure Failure { get; init; }
}
