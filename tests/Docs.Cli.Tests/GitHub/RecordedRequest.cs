using System.Text;

namespace Docs.Cli.Tests.GitHub;

/// <summary>A request as a server received it, and its answer.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Headers">All but that of the host, sorted, each as <c>Name: value</c>.</param>
/// <param name="Body">In Latin-1, so that every byte is a character.</param>
public sealed record RecordedRequest(string Method, string Address, string Headers, string Body, int Status, string Answer)
{
    internal HostExchange ToExchange() =>
        new(Method, Address, Headers.Split('\n').Select(h => h.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase), Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Body)), Status, Answer);
}
