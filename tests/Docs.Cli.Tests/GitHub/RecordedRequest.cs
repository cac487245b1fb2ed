namespace Docs.Cli.Tests.GitHub;

/// <summary>A request as a server received it.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Headers">All but that of the host, sorted, each as <c>Name: value</c>.</param>
/// <param name="Body">In Latin-1, so that every byte is a character.</param>
public sealed record RecordedRequest(string Method, string Address, string Headers, string Body);
