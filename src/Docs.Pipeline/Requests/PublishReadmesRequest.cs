using Docs.Sources.Configuration;

namespace Docs.Pipeline.Requests;

/// <summary>What to publish, and where to.</summary>
/// <param name="Overrides">Where inputs are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="Remote">An address, as written; null for the configured one.</param>
public sealed record PublishReadmesRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images, string? Remote)
{
    /// <summary>How GitHub's API is reached; null to publish by git.</summary>
    public GitHubRequest? GitHub { get; init; }

    /// <summary>Whether nothing is pushed.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether the result has the texts that are replaced.</summary>
    public bool KeepsTexts { get; init; }

    /// <summary>Whether errors that <c>docs check</c> finds stop every target.</summary>
    public bool Checks { get; init; }

    /// <summary>Whether READMEs whose sources are not committed are published too.</summary>
    public bool AllowsDirty { get; init; }

    /// <summary>Where to push instead of a target's own branch, as written; null for its own.</summary>
    public string? PullRequestBranch { get; init; }

    /// <summary>Whether a target may lose more than a fifth of its READMEs.</summary>
    public bool ForcesRemovals { get; init; }

    /// <summary>Whether what is published may be replaced by what was made from older tag data.</summary>
    public bool AllowsOlder { get; init; }
}
