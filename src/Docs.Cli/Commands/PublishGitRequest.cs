using Docs.Sources.Configuration;

namespace Docs.Cli.Commands;

/// <summary>What a command line of <c>docs publish git</c> asks for.</summary>
/// <param name="Overrides">Where inputs are, and which targets.</param>
/// <param name="Images">Names or folders; all if there is none.</param>
/// <param name="Remote">An address, as written; null for the configured one.</param>
internal sealed record PublishGitRequest(ConfigurationOverrides Overrides, IReadOnlyList<string> Images, string? Remote)
{
    /// <summary>Whether nothing is pushed.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether changes are shown as unified diffs.</summary>
    public bool ShowsDiff { get; init; }

    /// <summary>Whether errors that <c>docs check</c> finds stop every target.</summary>
    public bool Checks { get; init; }

    /// <summary>Where to push instead of a target's own branch, as written; null for its own.</summary>
    public string? PullRequestBranch { get; init; }

    /// <summary>Whether a target may lose more than a fifth of its READMEs.</summary>
    public bool ForcesRemovals { get; init; }

    /// <summary>Whether what is published may be replaced by what was made from older tag data.</summary>
    public bool AllowsOlder { get; init; }

    /// <summary>Whether the report is JSON instead of text.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether everything that is read, run and written is traced.</summary>
    public bool IsVerbose { get; init; }
}
