namespace Docs.Transport.Http.Handlers;

/// <summary>How fast requests that write follow one another.</summary>
/// <param name="Free">How many of them need no pause within a minute.</param>
/// <param name="Pause">The pause before each further one, since the one before it began.</param>
internal sealed record PacePolicy(int Free, TimeSpan Pause);
