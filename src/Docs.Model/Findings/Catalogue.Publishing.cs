namespace Docs.Model.Findings;

/// <summary>DOC5xx: what keeps a target from being published. The others go on.</summary>
public static partial class Catalogue
{
    public static Finding ReadmeLacksWarning(SourceLocation at, Target target, ImageName image) =>
        Error("DOC501", at, $"'{target}' is not published: the README of '{image}' does not begin with the warning that it is generated, and would be taken for somebody's own; begin this file with a comment that says DO NOT EDIT and AUTO-GENERATED", image);

    public static Finding RemovalsAreMany(SourceLocation at, Target target, int lost, int all) =>
        Error("DOC502", at, $"'{target}' is not published: it would lose {lost} of its {all} READMEs at once; if that is meant, publish with --force-removals");

    public static Finding TagDataIsOlder(SourceLocation at, Target target, string date, string published) =>
        Error("DOC503", at, $"'{target}' is not published: its READMEs were made from tag data of {Quote(date)}, and those that are there from {Quote(published)}; run 'docs sync', or fetch the newest sources. To go back, publish with --allow-older");

    public static Finding BranchIsRefused(SourceLocation at, Target target, string branch, string reason) =>
        Error("DOC504", at, $"'{target}' is not published: the repository does not let this user change its branch {Quote(branch)} ({reason}); allow it there, or publish with --pull-request-branch");

    public static Finding MainBranchIsEmpty(SourceLocation at, Target target, string branch) =>
        Error("DOC505", at, $"'{target}' is not published: an architecture's branch is made on the main branch, and {Quote(branch)} has no commit; publish library first");

    public static Finding PathIsTaken(SourceLocation at, Target target, string path, ImageName image) =>
        Error("DOC506", at, $"'{target}' is not published: {Quote(path)} cannot be written, because a folder, a submodule or another file in the way has the same name; rename or remove it", image);

    public static Finding CommitWouldBeLost(SourceLocation at, Target target, string branch, string commit, string committer) =>
        Error("DOC507", at, $"'{target}' is not published: its branch {Quote(branch)} is at {Quote(commit)} by {Quote(committer)}, which is not a commit of a publisher on the main branch, and would be lost; move it to the main branch, then remove or reset this one");

    public static Finding MainBranchIsUnknown(SourceLocation at, string? branch) =>
        Error("DOC508", at, $"nothing is published: the repository has branches, but {(branch is null ? "does not tell which one is the main one" : $"none is called {Quote(branch)}")}; set its HEAD, or name the right one as 'main-branch' under 'publish.git' in docs.yml");

    public static Finding PullRequestBranchIsTaken(SourceLocation at, string branch) =>
        Error("DOC509", at, $"nothing is pushed to {Quote(branch)}: it is the main branch, and no branch for a pull request; name another one with --pull-request-branch");

    public static Finding BranchNameIsTaken(SourceLocation at, Target target, string branch, string obstacle) =>
        Error("DOC510", at, $"'{target}' is not published: git cannot push the branch {Quote(branch)}, because the repository has {Quote(obstacle)}; delete or rename that one there, or choose another 'branch' under 'publish.git' in docs.yml");
}
