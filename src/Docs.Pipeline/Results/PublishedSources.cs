using Docs.Model;

namespace Docs.Pipeline.Results;

/// <summary>The state of the sources that READMEs were published from.</summary>
/// <param name="IsInRepository">Whether they are in a git repository.</param>
/// <param name="Commit">That is checked out; null without one.</param>
/// <param name="IsChanged">Whether some of them are not committed.</param>
public sealed record PublishedSources(bool IsInRepository, CommitId? Commit, bool IsChanged)
{
    /// <summary>Sources outside of git.</summary>
    public static PublishedSources Elsewhere { get; } = new(IsInRepository: false, Commit: null, IsChanged: false);
}
