using Microsoft.AspNetCore.Http;

namespace Docs.Testing.GitHub;

/// <summary>A request to a server, and its answer.</summary>
/// <param name="Address">Path and query, as they were sent.</param>
/// <param name="Headers">Of the request, by name.</param>
/// <param name="Body">Empty without one.</param>
/// <param name="Status">Zero where the connection was cut.</param>
internal sealed record HostExchange(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body, int Status, string Answer)
{
    /// <summary>Whether the request changes something; those of GraphQL that only ask are a POST, too.</summary>
    public bool IsWrite => Method is not ("GET" or "HEAD") && (Address != "/graphql" || Body.StartsWith("{\"query\":\"mutation ", StringComparison.Ordinal));

    public string Authorization => Headers.GetValueOrDefault("Authorization", "");

    /// <param name="address">Path and query below the address of the API.</param>
    /// <param name="body">What was read of the request.</param>
    public static HostExchange Of(HttpRequest request, string address, string body, int status, string answer) =>
        new(request.Method, address, request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body, status, answer);

    public override string ToString() => $"{Method} {Address} {Status}";
}
