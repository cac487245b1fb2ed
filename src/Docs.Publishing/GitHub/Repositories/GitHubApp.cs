namespace Docs.Publishing.GitHub.Repositories;

/// <summary>A GitHub App with its private key. It is not a record, so that nothing prints the key.</summary>
/// <param name="id">The App's id or client id.</param>
/// <param name="pem">The private key: the text of the PEM file that GitHub hands out.</param>
public sealed class GitHubApp(string id, string pem)
{
    internal string Id { get; } = id;

    internal string Pem { get; } = pem;

    public override string ToString() => "***";
}
