using System.Net.Http.Headers;

namespace Docs.Transport.Http;

/// <summary>A secret that authenticates the user at one host. It is not a record, so that nothing prints it.</summary>
public sealed class WebToken
{
    private readonly string _host;
    private readonly string _secret;

    private WebToken(string host, string secret)
    {
        _host = host;
        _secret = secret;
    }

    /// <summary>A token as the environment has it; null where that is none.</summary>
    /// <param name="host">The only one that it is sent to, with the port where that is not the usual one: <c>api.github.com</c>.</param>
    /// <param name="secret">Printable ASCII without spaces; white space around it does not count. Null without one.</param>
    public static WebToken? Of(string host, string? secret) =>
        secret?.Trim() is { Length: > 0 } bare && !bare.AsSpan().ContainsAnyExceptInRange('!', '~') ? new(host, bare) : null;

    /// <summary>The same secret for another host, which must be one of the same service.</summary>
    /// <param name="host">As in <see cref="Of"/>.</param>
    public WebToken For(string host) => new(host, _secret);

    /// <summary>The header for a request; null for another host, or where others could listen.</summary>
    /// <param name="address">Where the request is really sent.</param>
    public AuthenticationHeaderValue? FindFor(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Authority.Equals(_host, StringComparison.OrdinalIgnoreCase) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? new("Bearer", _secret)
            : null;
    }

    /// <summary>A text, perhaps of a server, without the secret.</summary>
    public string Scrub(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace(_secret, "***", StringComparison.Ordinal);
    }

    public override string ToString() => "***";
}
