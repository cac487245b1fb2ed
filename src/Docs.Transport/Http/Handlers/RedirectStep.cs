namespace Docs.Transport.Http.Handlers;

/// <summary>The decision about a redirect.</summary>
/// <param name="Address">Where the request goes; null if the redirect is not followed.</param>
/// <param name="Refusal">Why the redirect is not followed; null if it is.</param>
internal readonly record struct RedirectStep(Uri? Address, string? Refusal)
{
    public static RedirectStep Follow(Uri address) => new(address, Refusal: null);

    public static RedirectStep Refuse(string reason) => new(Address: null, reason);

    /// <summary>The rule for a server that gets a token: the redirect has to stay at its scheme, host and port.</summary>
    public static RedirectStep WithinHost(HttpRequestMessage request, Uri location) =>
        request.RequestUri is { } from && from.Scheme == location.Scheme && from.Authority == location.Authority
            ? Follow(location)
            : Refuse($"the server leads to {location.Scheme}://{location.Authority}, expected {request.RequestUri?.GetLeftPart(UriPartial.Authority)}");
}
