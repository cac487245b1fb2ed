namespace Docs.Transport.Http.Handlers;

/// <summary>A server's answer that a request came too soon. Such a request was not carried out.</summary>
/// <param name="Wait">How long the server wants us to wait; null if it does not say.</param>
internal readonly record struct RateLimit(TimeSpan? Wait);
