namespace Docs.Publishing.Hub.Api;

/// <summary>A call to Docker Hub failed, or changed nothing.</summary>
/// <param name="kind">What a caller decides by.</param>
/// <param name="message">One line, without a secret.</param>
public sealed class HubException(HubFailureKind kind, string message) : IOException(message)
{
    public HubFailureKind Kind { get; } = kind;
}
