using System.Net;

namespace Docs.Transport.Http;

/// <summary>Tells by its name whether a host could be of the public internet; nobody is asked.</summary>
public static class PublicHost
{
    // Names that the public internet does not have: RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use.
    private static readonly string[] PrivateSuffixes =
        [".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet", ".private", ".corp", ".home", ".test", ".example", ".invalid"];

    /// <summary>Whether an address's host is a public IP address, or a name that could have one.</summary>
    public static bool MayBe(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = FindName(address)?.TrimEnd('.') ?? "";
        if (IPAddress.TryParse(host, out var ip))
        {
            return PublicAddress.Is(ip);
        }

        return address.HostNameType == UriHostNameType.Dns
            && host.Contains('.', StringComparison.Ordinal)
            && !PrivateSuffixes.Any(s => host.EndsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name that is looked up for an address, in ASCII; null where international rules allow no such name.</summary>
    public static string? FindName(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            // The library's way of telling, and only when it is asked for the name.
            return null;
        }
    }

    /// <summary>The name that is looked up, as <see cref="FindName"/> has it: an address is without its brackets.</summary>
    public static string NameOf(DnsEndPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Host.Trim('[', ']');
    }
}
