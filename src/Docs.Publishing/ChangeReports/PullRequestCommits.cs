using Docs.Model;

namespace Docs.Publishing.ChangeReports;

/// <summary>The commits that a pull request is between.</summary>
/// <param name="Head">What it would merge.</param>
/// <param name="Base">The head of the branch that it would merge into.</param>
public readonly record struct PullRequestCommits(CommitId Head, CommitId Base);
