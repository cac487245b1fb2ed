using System.Net;
using Docs.Transport.Http;

namespace Docs.Tests.Transport;

public sealed class PublicHostTests
{
    [Theory]
    [InlineData("https://github.com/x", true)]
    [InlineData("https://b\u00fccher.de/x", true)]
    [InlineData("https://8.8.8.8/x", true)]
    [InlineData("https://[2606:4700::1111]/x", true)]
    [InlineData("https://localhost/x", false)]
    [InlineData("https://build/x", false)]
    [InlineData("https://git.internal/x", false)]
    [InlineData("https://GIT.LOCAL./x", false)]
    [InlineData("https://10.0.0.1/x", false)]
    [InlineData("https://0x0a000001/x", false)]
    [InlineData("https://[fd00::1]/x", false)]
    [InlineData("https://[::ffff:192.168.1.1]/x", false)]
    public void Hosts_that_cannot_be_public_are_known_without_asking(string address, bool expected) =>
        Assert.Equal(expected, PublicHost.MayBe(new(address)));

    [Fact]
    public void A_host_that_can_have_no_name_is_not_public()
    {
        var address = new Uri("https://\ud800.org/x");

        Assert.Null(PublicHost.FindName(address));
        Assert.False(PublicHost.MayBe(address));
    }

    // Who connects compares them, to tell a proxy from the host that is asked for.
    [Theory]
    [InlineData("http://[::1]/x", "[::1]")]
    [InlineData("http://b\u00fccher.de/x", "xn--bcher-kva.de")]
    [InlineData("http://github.com/x", "github.com")]
    [InlineData("http://127.0.0.1/x", "127.0.0.1")]
    public void A_host_has_one_name_in_an_address_and_where_it_is_looked_up(string address, string lookedUp) =>
        Assert.Equal(new Uri(address).IdnHost, PublicHost.NameOf(new DnsEndPoint(lookedUp, 80)));
}
