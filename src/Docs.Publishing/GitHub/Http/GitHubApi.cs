using System.Diagnostics.CodeAnalysis;

namespace Docs.Publishing.GitHub.Http;

/// <summary>Where GitHub's API is. A token is sent there, so the address comes from the command line or the environment only.</summary>
public sealed record GitHubApi
{
    private const string Enterprise = "/api/v3";

    private GitHubApi(Uri address) => Address = address;

    /// <summary>The API of github.com.</summary>
    public static GitHubApi Public { get; } = new(new Uri("https://api.github.com/"));

    /// <summary>With a slash at the end; paths of the API are added to it.</summary>
    public Uri Address { get; }

    /// <summary>Whether the API is that of github.com.</summary>
    public bool IsPublic => Address.Host.Equals(Public.Address.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Parses an address as a user has it: <c>https://api.github.com</c>, or the one of a GitHub Enterprise Server with
    /// <c>/api/v3</c> or without.
    /// </summary>
    /// <param name="refusal">The reason without the address, to be printed after the address; null if there is an address.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out GitHubApi? api, [NotNullWhen(false)] out string? refusal)
    {
        refusal = !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0 ? "is not an address of the web"
            : address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback) ? "does not begin with https://, so that others could read the token"
            : address is not { UserInfo: "", Query: "", Fragment: "" } ? "has a user, a query or a fragment"
            : address.AbsolutePath.TrimEnd('/') is not ("" or Enterprise) ? $"has another path than '{Enterprise}'"
            : null;
        if (refusal is not null)
        {
            api = null;
            return false;
        }

        // GitHub Enterprise Server has its API at a path. github.com, and servers that GitHub runs, have it at a host; so does a server of tests.
        var isRoot = address!.AbsolutePath == "/" && (address.IsLoopback || address.Host.StartsWith("api.", StringComparison.OrdinalIgnoreCase));
        api = new(new Uri(address.GetLeftPart(UriPartial.Authority) + (isRoot ? "/" : Enterprise + "/")));
        return true;
    }
}
