namespace Docs.Transport.Http;

/// <summary>One request of those that a question may need: the first, or one that a redirect asks for.</summary>
/// <param name="SentTo">Where it really goes.</param>
/// <param name="IsRedirected">Whether a server, and not the program, wants it to go there.</param>
internal sealed record WebHop(WebQuestion Question, Uri SentTo, bool IsRedirected)
{
    /// <summary>The first request.</summary>
    /// <exception cref="HttpRequestException">It is not an address of the web.</exception>
    public static WebHop Of(WebQuestion question, HostMap hosts) => new(question, Map(question.Address, hosts), IsRedirected: false);

    /// <summary>The request that a redirect asks for.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public WebHop RedirectedTo(Uri location, HostMap hosts) => new(Question, Map(location, hosts), IsRedirected: true);

    /// <summary>Why a redirect must not be followed; null where it may.</summary>
    public string? RefusalOf(Uri location, HostMap hosts)
    {
        if (hosts.Find(location.AbsoluteUri) is not null || (location.Scheme == SentTo.Scheme && location.Authority == SentTo.Authority))
        {
            return null;
        }

        var isUpgrade = SentTo.Scheme == Uri.UriSchemeHttp && location.Scheme == Uri.UriSchemeHttps;
        if (location.Scheme != SentTo.Scheme && !(isUpgrade && Question.AllowsUpgrade))
        {
            return $"it is redirected to another scheme, '{location.Scheme}'";
        }

        // That the user maps addresses there does not mean that servers may lead there.
        return hosts.LeadsTo(PublicHost.FindName(location), location.Port) && !PublicHost.MayBe(location) ? $"it is redirected to '{location.Host}', which is not a host of the public internet" : null;
    }

    /// <summary>The message, anew for each time that it is sent.</summary>
    public HttpRequestMessage CreateMessage()
    {
        var message = new HttpRequestMessage(Question.Method, SentTo);
        if (!IsRedirected)
        {
            message.Headers.Authorization = Question.Token?.FindFor(SentTo);
        }

        return message;
    }

    private static Uri Map(Uri address, HostMap hosts)
    {
        var sentTo = hosts.Find(address.AbsoluteUri) is { } mapped ? new Uri(mapped) : address;
        return (sentTo.Scheme == Uri.UriSchemeHttps || sentTo.Scheme == Uri.UriSchemeHttp) && PublicHost.FindName(sentTo) is not null
            ? sentTo
            : throw new HttpRequestException($"'{sentTo}' is not an address of the web");
    }
}
