namespace Docs.Transport.Git.Processes;

/// <summary>A repository elsewhere could not be read.</summary>
/// <param name="remote">Its address, without any secret.</param>
/// <param name="reason">Why, in one line.</param>
public sealed class RemoteException(string remote, string reason, Exception? cause = null) : IOException($"{remote}: {reason}", cause)
{
    /// <summary>Why, in one line.</summary>
    public string Reason { get; } = reason;

    /// <summary>Whether it may be better soon, as after 503 or a broken line.</summary>
    public bool MayPass { get; init; }
}
