namespace Docs.Model.Publishing;

/// <summary>Where and how READMEs are published by git. <see cref="TargetText"/> fills the texts for a target.</summary>
/// <param name="Remote">An address, as written; null where none is configured.</param>
/// <param name="Layout">How targets are spread.</param>
/// <param name="MainBranch">Where <c>library</c> goes, or in <see cref="GitLayout.Repository"/> each target; null for
/// the one that the remote's <c>HEAD</c> names.</param>
/// <param name="Branch">An architecture's branch in <see cref="GitLayout.Branch"/>; a configuration is loaded only if it
/// gives a branch's name for each target.</param>
/// <param name="Path">Where a README is in the repository.</param>
/// <param name="Message">Of an architecture's commit: one line.</param>
/// <param name="LibraryMessage">Of <c>library</c>'s: one line.</param>
public sealed record GitPublishSettings(
    string? Remote,
    GitLayout Layout,
    BranchName? MainBranch,
    BranchPattern Branch,
    PathPattern Path,
    string Message,
    string LibraryMessage,
    Identity Author,
    Identity Committer)
{
    /// <summary>What holds where a <c>docs.yml</c> says nothing.</summary>
    public static GitPublishSettings Default { get; } = new(
        Remote: null,
        GitLayout.Branch,
        MainBranch: null,
        BranchPattern.Parse("{target}"),
        PathPattern.Parse("{image}/README.md", out _)!,
        "Update READMEs ({target} -- https://hub.docker.com/u/{namespace}/)",
        "Update READMEs",
        Identity.Parse("docs <docs@publisher.invalid>"),
        Identity.Parse("docs <docs@publisher.invalid>"));

    /// <summary>The branch of a target; null for the main branch of the remote, which only the remote knows.</summary>
    /// <param name="namespace">The target's on Docker Hub.</param>
    public BranchName? BranchOf(Target target, string @namespace)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Layout == GitLayout.Repository || target == Target.Library ? MainBranch : Branch.Fill(target, @namespace);
    }

    /// <summary>The message's first line for a target.</summary>
    public string MessageFor(Target target, string @namespace) =>
        TargetText.Fill(target == Target.Library ? LibraryMessage : Message, target.Name, @namespace);
}
