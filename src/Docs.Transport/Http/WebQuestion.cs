namespace Docs.Transport.Http;

/// <summary>What is asked of a server.</summary>
/// <param name="Method"><c>GET</c> or <c>HEAD</c>: it may be sent more than once.</param>
/// <param name="Address">An <c>http:</c> or <c>https:</c> address.</param>
public sealed record WebQuestion(HttpMethod Method, Uri Address)
{
    /// <summary>Bytes, decompressed: a longer body is refused. Zero where the body does not matter, and is not read.</summary>
    public int BodyLimit { get; init; }

    /// <summary>Goes to its own host only, and never along with a redirect; null without one.</summary>
    public WebToken? Token { get; init; }

    /// <summary>Whether a redirect may lead from <c>http:</c> to <c>https:</c>, as with browsers; else it stays with its scheme.</summary>
    public bool AllowsUpgrade { get; init; }
}
