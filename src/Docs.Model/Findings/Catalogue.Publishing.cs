using Docs.Model.Publishing;

namespace Docs.Model.Findings;

/// <summary>DOC5xx: why a target, or a README, is not published. The others are.</summary>
public static partial class Catalogue
{
    public static Finding ReadmeLacksWarning(SourceLocation at, Target target, ImageName image) =>
        Error("DOC501", at, $"'{target}' is not published: the README of '{image}' does not begin with the warning that it is generated, so the next publication could not tell it from a README that somebody wrote; begin this file with a comment that contains DO NOT EDIT and AUTO-GENERATED", image);

    public static Finding RemovalsAreMany(SourceLocation at, Target target, int lost, int all) =>
        Error("DOC502", at, $"'{target}' is not published: {lost} of its {all} READMEs would be removed at once; if you want that, publish with --force-removals");

    public static Finding TagDataIsOlder(SourceLocation at, Target target, string date, string published) =>
        Error("DOC503", at, $"'{target}' is not published: its READMEs were made from tag data of {Quote(date)}, which is older than the tag data of the published READMEs, {Quote(published)}; run 'docs sync', or fetch the newest sources. To publish older READMEs, use --allow-older");

    public static Finding BranchIsRefused(SourceLocation at, Target target, BranchName branch, string reason) =>
        Error("DOC504", at, $"'{target}' is not published: the repository refused to change its branch {Quote(branch.Value)} ({reason}); allow this user to push there, or publish with --pull-request-branch");

    public static Finding MainBranchIsEmpty(SourceLocation at, Target target, BranchName branch) =>
        Error("DOC505", at, $"'{target}' is not published: an architecture's commit needs a parent on the main branch, and {Quote(branch.Value)} has no commit yet; publish 'library' first");

    public static Finding PathIsTaken(SourceLocation at, Target target, string path, ImageName image) =>
        Error("DOC506", at, $"'{target}' is not published: {Quote(path)} cannot be written, because the repository has a folder, a submodule or a file with that name, or a file where its folder should be; rename or remove that one", image);

    public static Finding CommitWouldBeLost(SourceLocation at, Target target, BranchName branch, CommitId commit, string committer, string reason) =>
        Error("DOC507", at, $"'{target}' is not published: the last commit of its branch {Quote(branch.Value)}, '{commit}' by {Quote(committer)}, {reason}, and replacing the branch would lose it; move that change to the main branch, then delete or reset {Quote(branch.Value)}");

    public static Finding MainBranchIsUnknown(SourceLocation at, BranchName? branch) =>
        Error("DOC508", at, $"nothing is published: {(branch is null ? "the HEAD of the repository names none of its branches, so the main branch is unknown" : $"the repository has no branch {Quote(branch.Value)}, which should be its main branch")}; set HEAD there, or set 'main-branch' under 'publish.git' in docs.yml");

    public static Finding PullRequestBranchIsTaken(SourceLocation at, BranchName branch) =>
        Error("DOC509", at, $"nothing is pushed to {Quote(branch.Value)}: the branch of a pull request cannot be the main branch; name another one with --pull-request-branch");

    public static Finding BranchNameIsTaken(SourceLocation at, Target target, BranchName branch, string obstacle) =>
        Error("DOC510", at, $"'{target}' is not published: git cannot push the branch {Quote(branch.Value)}, because the repository has {Quote(obstacle)}; delete or rename that one there, or choose another 'branch' under 'publish.git' in docs.yml");

    public static Finding ReadmeIsNotDecided(SourceLocation at, ImageName image) =>
        Error("DOC511", at, $"the README of '{image}' is not published, because a fact that it depends on is unknown; the other READMEs are, and the published one stays. Another finding here says how to get the fact", image);

    public static Finding ReadmeIsUnfinished(SourceLocation at, ImageName image, string marker) =>
        Error("DOC512", at, $"the README of '{image}' is not published, because it has {Quote(marker)}, which 'docs new' left; the other READMEs are. Write what is missing", image);

    /// <param name="image">Whose README is made from the file; null where every README is.</param>
    /// <param name="isRemoval">Whether the image's folder was removed.</param>
    public static Finding SourcesAreNotCommitted(SourceLocation at, ImageName? image, bool isRemoval = false) =>
        Error("DOC513", at, image is null
            ? "nothing is published, because every README is made from this file, and its changes are not committed; commit them, or publish with --allow-dirty"
            : isRemoval ? $"the README of '{image}' stays published, because the removal of this file is not committed; commit it, or publish with --allow-dirty"
            : $"the README of '{image}' is not published, because the changes of this file are not committed; the other READMEs are. Commit them, or publish with --allow-dirty", image);

    public static Finding SourcesAreUnknown(SourceLocation at, string reason) =>
        Error("DOC514", at, $"nothing is published, because git cannot tell whether the files here are committed ({reason}); make git work in this folder, or publish with --allow-dirty");

    public static Finding PlaceholderIsNew(SourceLocation at, ImageName image, string placeholder) =>
        Error("DOC515", at, $"the README of '{image}' is not published, because it has {Quote(placeholder)}, which looks like a placeholder that nothing filled, and which the published README does not have; the other READMEs are published. 'docs check {image}' names the place; if the text is meant, exempt '{image}' from DOC417 in docs.yml", image);
}
