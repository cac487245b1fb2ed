namespace Docs.Model.Publishing;

/// <summary>A branch that READMEs are published on.</summary>
/// <param name="Pages">Of its repository.</param>
/// <param name="Name">As in <c>master</c>.</param>
public sealed record PublishedBranch(RepositoryPages Pages, string Name);
