using System.Net;

namespace Docs.Transport.Http;

/// <summary>What a server answered.</summary>
/// <param name="Status">That of a redirect only where it was not followed.</param>
public sealed record WebAnswer(HttpStatusCode Status)
{
    /// <summary>Decompressed; empty where it was not asked for, and where the status is not 200.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Why the answer was not taken, or a redirect not followed; null where all is well.</summary>
    public string? Refusal { get; init; }
}
