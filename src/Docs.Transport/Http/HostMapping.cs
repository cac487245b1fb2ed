namespace Docs.Transport.Http;

/// <summary>Addresses that are asked for elsewhere.</summary>
/// <param name="From">What they start with, as in <c>https://raw.githubusercontent.com</c>; without a slash at its end.</param>
/// <param name="To">What takes its place, as in <c>http://127.0.0.1:1234</c>; without a slash at its end.</param>
public sealed record HostMapping(string From, string To)
{
    /// <summary>The expected form, as an error message has it.</summary>
    public const string Form = "FROM=TO, as in https://github.com=https://mirror.example.org/github";

    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, "git", Uri.UriSchemeFile];

    /// <summary>Parses <c>FROM=TO</c>; null where it is not one.</summary>
    public static HostMapping? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && IsPrefix(text[..equals], needsHost: true) && IsPrefix(text[(equals + 1)..], needsHost: false)
            ? new(text[..equals].TrimEnd('/'), text[(equals + 1)..].TrimEnd('/'))
            : null;
    }

    /// <summary>Where an address leads; null where the mapping is not about it. Only whole parts of a path match.</summary>
    public string? Find(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.StartsWith(From, StringComparison.OrdinalIgnoreCase) && (address.Length == From.Length || address[From.Length] is '/' or '?')
            ? To + address[From.Length..]
            : null;
    }

    private static bool IsPrefix(string text, bool needsHost) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && text.StartsWith(address.Scheme + "://", StringComparison.OrdinalIgnoreCase)
        && Schemes.Contains(address.Scheme, StringComparer.Ordinal)
        && address is { UserInfo: "", Query: "", Fragment: "" }
        && (address.Host.Length > 0 || (!needsHost && address.IsFile));
}
