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

    /// <summary>Where a redirect leads; null for other answers.</summary>
    internal Uri? Location { get; init; }

    /// <summary>How long the server wants us to wait; null where it does not say.</summary>
    internal TimeSpan? Wait { get; init; }
}
