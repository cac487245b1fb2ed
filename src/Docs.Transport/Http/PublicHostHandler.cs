using Docs.Transport.Http.Handlers;

namespace Docs.Transport.Http;

/// <summary>Refuses requests to addresses that are private by themselves. A proxy would connect to them for us.</summary>
/// <param name="hosts">What these lead to may be private.</param>
internal sealed class PublicHostHandler(HostMap hosts) : DelegatingHandler
{
    /// <exception cref="HttpRequestException">The address is private.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (PublicAddress.IsPrivate(address) && !hosts.LeadsTo(PublicHost.FindName(address), address.Port))
        {
            var reason = new PrivateAddressException(address.Host);
            throw new HttpRequestException(reason.Message, reason);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
