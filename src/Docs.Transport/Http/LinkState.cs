namespace Docs.Transport.Http;

/// <summary>What is known of a link.</summary>
/// <param name="IsDead">True or false; null where it could not be found out.</param>
/// <param name="Reason">Why it is dead, or why that is not known; empty for a living one.</param>
public sealed record LinkState(bool? IsDead, string Reason)
{
    public static LinkState Alive { get; } = new(IsDead: false, "");

    /// <summary>Its host has no address; or the machine has no network.</summary>
    public static LinkState HostIsMissing { get; } = new(IsDead: true, "there is no such host");

    public static LinkState Dead(string reason) => new(IsDead: true, reason);

    public static LinkState Unknown(string reason) => new(IsDead: null, reason);
}
