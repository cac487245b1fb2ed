using Docs.Model;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Plans;

/// <summary>The parent of a planned commit: an existing commit or a planned one.</summary>
internal sealed record BaseCommit(CommitId Id, GitTree Tree, CommitTime AuthorTime, CommitTime CommitterTime)
{
    public static BaseCommit Of(CommitId id, GitCommit commit, GitTree tree) =>
        new(id, tree, commit.AuthorTime ?? CommitTime.Zero, commit.CommitterTime ?? CommitTime.Zero);

    public static BaseCommit Of(TargetPlan planned) =>
        new(planned.Commit!.Value, planned.Steps!.Result, planned.Steps.Draft.AuthorTime, planned.Steps.Draft.CommitterTime);
}
