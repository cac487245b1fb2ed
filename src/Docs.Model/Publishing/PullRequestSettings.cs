namespace Docs.Model.Publishing;

/// <summary>How READMEs are proposed by pull requests. <see cref="TargetText"/> fills the texts for a target.</summary>
/// <param name="Branch">That a pull request is from.</param>
/// <param name="Title">One line.</param>
/// <param name="Labels">Are added to each pull request.</param>
/// <param name="Reviewers">Are asked when a pull request is opened: login names, and teams as in <c>docker-library/maintainers</c>.</param>
/// <param name="IsDraft">Whether pull requests are opened as drafts.</param>
public sealed record PullRequestSettings(
    PullRequestScope Scope, BranchPattern Branch, string Title, EquatableList<string> Labels, EquatableList<string> Reviewers, bool IsDraft)
{
    /// <summary>What holds where a <c>docs.yml</c> says nothing.</summary>
    public static PullRequestSettings Default { get; } = new(
        PullRequestScope.Target, BranchPattern.Parse("docs-update/{target}"), "Update READMEs ({target})", [], [], IsDraft: false);
}
