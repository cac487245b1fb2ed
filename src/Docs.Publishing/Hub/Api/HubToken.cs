using System.Net.Http.Headers;

namespace Docs.Publishing.Hub.Api;

/// <summary>What a login gave, for the header of requests. It is not a record, so that nothing prints it.</summary>
/// <param name="scheme"><c>Bearer</c>, or <c>JWT</c> after the older login.</param>
internal sealed class HubToken(string scheme, string secret)
{
    public AuthenticationHeaderValue Header { get; } = new(scheme, secret);

    /// <summary>Whether the server accepted it for some request.</summary>
    public bool WasAccepted { get; set; }

    /// <summary>A text, perhaps of a server, without the secret.</summary>
    public string Scrub(string text) => text.Replace(secret, "***", StringComparison.Ordinal);

    public override string ToString() => "***";
}
