using System.Collections.Immutable;

namespace Docs.Publishing.GitHub.Proposals;

/// <summary>An open pull request of a repository.</summary>
/// <param name="Page">Where people look at it.</param>
/// <param name="Head">The branch that it is from.</param>
/// <param name="Into">The branch that it leads to.</param>
internal sealed record OpenPullRequest(int Number, string Page, string Head, string Into, string Body, ImmutableArray<string> Labels);
