namespace Docs.Testing.GitHub;

/// <summary>A request to a server, and its answer.</summary>
/// <param name="Address">Path and query, as they were sent.</param>
/// <param name="Body">Empty without one.</param>
/// <param name="Status">Zero where the connection was cut.</param>
internal sealed record HostExchange(string Method, string Address, string Authorization, string Body, int Status, string Answer)
{
    public bool IsWrite => Method is not ("GET" or "HEAD");

    public override string ToString() => $"{Method} {Address} {Status}";
}
