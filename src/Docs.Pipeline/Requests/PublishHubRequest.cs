using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>What to publish to Docker Hub.</summary>
/// <param name="Overrides">Where inputs are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="Api">Where the API is, as written; null for Docker Hub's own.</param>
public sealed record PublishHubRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images, string? Api)
{
    /// <summary>Whether nothing is sent. What is public is read without a login then.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether logos are published too; only those of <c>library</c> are.</summary>
    public bool Logos { get; init; }

    /// <summary>Whether errors that <c>docs check</c> finds stop every target.</summary>
    public bool Checks { get; init; }

    /// <summary>Whether READMEs whose sources are not committed are published too.</summary>
    public bool AllowsDirty { get; init; }
}
