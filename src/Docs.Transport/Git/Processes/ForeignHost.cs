using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Docs.Transport.Git.Addresses;
using Docs.Transport.Http;
using Docs.Transport.Http.Handlers;

namespace Docs.Transport.Git.Processes;

/// <summary>A host from other people's manifests. git may connect only to its public addresses, and follows no redirects.</summary>
internal static class ForeignHost
{
    /// <summary>The configuration that keeps git to the host's public addresses.</summary>
    /// <param name="address">An <c>https</c> address.</param>
    /// <param name="resolve">From a host's name to its addresses.</param>
    /// <exception cref="PrivateAddressException">It is an address by itself, or has no public one.</exception>
    /// <exception cref="RemoteException">There is no such host.</exception>
    public static async Task<IReadOnlyList<string>> SettingsAsync(
        GitAddress address, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken ct)
    {
        const string NoRedirects = "http.followRedirects=false";
        var uri = new Uri(address.Text);
        if (!IsName(uri.IdnHost))
        {
            throw new PrivateAddressException(uri.Host);
        }

        // What a proxy may reach is for the proxy to decide, and where it is for the user.
        if (HttpClient.DefaultProxy.GetProxy(uri) is not null && !HttpClient.DefaultProxy.IsBypassed(uri))
        {
            return [NoRedirects];
        }

        IPAddress[] addresses;
        try
        {
            addresses = await resolve(uri.IdnHost, ct).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            throw new RemoteException(address.Text, $"there is no host '{uri.Host}': {e.Message}", e);
        }

        var allowed = addresses.Where(PublicAddress.Is).Select(a => a.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{a}]" : a.ToString()).ToList();
        return allowed.Count == 0
            ? throw new PrivateAddressException(uri.Host)

            // Without this, git would resolve the name again, and could get another address than the one that was checked.
            : [NoRedirects, $"http.curloptResolve={uri.IdnHost}:{uri.Port.ToString(CultureInfo.InvariantCulture)}:{string.Join(',', allowed)}"];
    }

    /// <summary>Whether it is a name with a dot, and not an address in any of the notations that resolvers take.</summary>
    private static bool IsName(string host)
    {
        var labels = host.Split('.');
        return labels.Length > 1
            && labels.All(l => l.Length > 0 && l.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            && char.IsAsciiLetter(labels[^1][0]);
    }
}
