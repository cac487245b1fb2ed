using System.Net;
using System.Net.Sockets;
using Docs.Transport.Http.Handlers;

namespace Docs.Transport.Http;

/// <summary>Tells the public internet from the machine's own network, where services trust whoever can reach them.</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/127", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>Whether an address is of the public internet, also where it is written inside an address of version 6.</summary>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var bare = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !NotPublic.Any(n => n.BaseAddress.AddressFamily == bare.AddressFamily && n.Contains(bare));
    }

    /// <summary>Whether a host is given as an address that is not public, or as this machine; nobody is asked.</summary>
    internal static bool IsPrivate(Uri address) => address.IsLoopback || (IPAddress.TryParse(PublicHost.FindName(address), out var ip) && !Is(ip));

    /// <summary>Connects to a host by an address that is public.</summary>
    /// <param name="hosts">What these lead to need not be public.</param>
    /// <exception cref="PrivateAddressException">It has none.</exception>
    internal static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, HostMap hosts, CancellationToken ct)
    {
        // What a proxy may reach is for the proxy to decide, and where it is for the user.
        var (host, port) = (PublicHost.NameOf(context.DnsEndPoint), context.DnsEndPoint.Port);
        var isProxy = PublicHost.FindName(context.InitialRequestMessage.RequestUri!) != host;
        var addresses = await Dns.GetHostAddressesAsync(host, ct).ConfigureAwait(false);
        var allowed = isProxy || hosts.LeadsTo(host, port) ? addresses : [.. addresses.Where(Is)];
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, ct).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
