using Docs.Transport.Http.Handlers;

namespace Docs.Transport.Http;

/// <summary>Where the requests of a <see cref="WebSession"/> may go: first, and along with redirects.</summary>
/// <param name="hosts">Where the user wants addresses to lead.</param>
internal sealed class WebRedirects(HostMap hosts)
{
    private static readonly HttpRequestOptionsKey<WebQuestion> Question = new("docs.question");

    /// <summary>The first request of a question. Only this one has the token.</summary>
    /// <exception cref="HttpRequestException">The address is not one of the web.</exception>
    public HttpRequestMessage CreateRequest(WebQuestion question)
    {
        var request = new HttpRequestMessage(question.Method, Map(question.Address));
        request.Headers.Authorization = question.Token?.FindFor(request.RequestUri!);
        request.Options.Set(Question, question);
        return request;
    }

    /// <summary>The question that a request is of.</summary>
    public static WebQuestion QuestionOf(HttpRequestMessage request) =>
        request.Options.TryGetValue(Question, out var question) ? question : throw new InvalidOperationException("the request is of no question");

    /// <inheritdoc cref="DecideRedirect"/>
    public RedirectStep Decide(HttpRequestMessage request, Uri location) =>
        RefusalOf(request, location) is { } refusal ? RedirectStep.Refuse(refusal) : RedirectStep.Follow(Map(location));

    private string? RefusalOf(HttpRequestMessage request, Uri location)
    {
        var from = request.RequestUri!;
        if (hosts.Find(location.AbsoluteUri) is not null || (location.Scheme == from.Scheme && location.Authority == from.Authority))
        {
            return null;
        }

        var isUpgrade = from.Scheme == Uri.UriSchemeHttp && location.Scheme == Uri.UriSchemeHttps;
        if (location.Scheme != from.Scheme && !(isUpgrade && QuestionOf(request).AllowsUpgrade))
        {
            return $"it is redirected to another scheme, '{location.Scheme}'";
        }

        // That the user maps addresses there does not mean that servers may lead there.
        return hosts.LeadsTo(PublicHost.FindName(location), location.Port) && !PublicHost.MayBe(location) ? $"it is redirected to '{location.Host}', which is not a host of the public internet" : null;
    }

    private Uri Map(Uri address)
    {
        var sentTo = hosts.Find(address.AbsoluteUri) is { } mapped ? new Uri(mapped) : address;
        return (sentTo.Scheme == Uri.UriSchemeHttps || sentTo.Scheme == Uri.UriSchemeHttp) && PublicHost.FindName(sentTo) is not null
            ? sentTo
            : throw new HttpRequestException($"'{sentTo}' is not an address of the web");
    }
}
