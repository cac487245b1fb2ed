using Docs.Transport.Git.Addresses;
using Polly;

namespace Docs.Transport.Git.Processes;

/// <summary>A repository elsewhere, with the settings for connections to it.</summary>
/// <param name="Settings">More configuration for commands that do, as <c>name=value</c>.</param>
internal sealed record GitRemote(GitAddress Address, GitPolicy Policy, params IReadOnlyList<string> Settings)
{
    /// <summary>Authenticates the user; null without one.</summary>
    public GitToken? Token { get; init; }

    public ResiliencePipeline<GitResult> Retry { get; } = GitRetrying.Of(Policy);
}
