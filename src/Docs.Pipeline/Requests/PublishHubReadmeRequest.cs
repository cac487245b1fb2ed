namespace Docs.Pipeline.Requests;

/// <summary>A README of any project, and where on Docker Hub it goes.</summary>
/// <param name="File">As written, relative to the current folder.</param>
/// <param name="Repository">As written: <c>NAMESPACE/NAME</c>.</param>
/// <param name="Api">Where the API is, as written; null for Docker Hub's own.</param>
public sealed record PublishHubReadmeRequest(string File, string Repository, string? Api)
{
    /// <summary>The line below the repository's name; null to keep what is there.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>Where the README's folder is on the web, as written; null to ask git.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether nothing is sent.</summary>
    public bool IsDryRun { get; init; }
}
