namespace Docs.Model.Publishing;

/// <summary>What a pull request is about.</summary>
public enum PullRequestScope
{
    /// <summary>One target: each has a pull request into its own branch.</summary>
    Target,

    /// <summary>
    /// All targets: one pull request into the main branch, for <c>library</c>. Architectures are published as soon as it
    /// is merged: their branches are made from the main branch.
    /// </summary>
    All,
}
